import '../i18n/later-words.js'
import type { VoteValue } from '@leviers/shared/votes'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useBoard } from '../features/boards/use-board.js'
import type { LeverView } from '../features/levers/lever-view.js'
import { VoteChoice } from '../features/votes/vote-choice.js'
import { useCastVote } from '../features/votes/use-cast-vote.js'
import { Skeleton } from '../ui/skeleton.js'
import { useSamePress } from '../ui/use-same-press.js'
import { useTitle } from '../ui/use-title.js'
import { frenchSpaces } from '../i18n/french-spaces.js'
import { NotFoundPage } from './not-found-page.js'

const most = 5

/** Five levers, one at a time: for who has five minutes and a phone. */
export function ExpressPage() {
  const { t } = useLingui()
  const { board: slug } = useParams({ from: '/tableaux/$board/express' })
  const { levers, board, status } = useBoard(slug, {
    sort: 'RECENT',
    themeId: null,
    neighbourhood: null,
    search: null,
    status: null,
  })
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [at, setAt] = useState(0)
  const isSamePress = useSamePress()
  useTitle(t`J’ai 5 minutes`)
  if (chosen === null && status === 'ready') {
    // Those without a position first, the least voted among them first, so that every lever is heard.
    const open = levers.filter((lever) => !lever.myVote?.value).toSorted((a, b) => a.tally.total - b.tally.total)
    setChosen(open.slice(0, most).map((lever) => lever.id))
  }
  if (status === 'missing') return <NotFoundPage />
  if (chosen === null) {
    return (
      <div className="page">
        <Skeleton rows={1} />
      </div>
    )
  }
  const lever = levers.find((one) => one.id === chosen[at])
  return (
    <div className="page max-w-2xl py-8 grid gap-5">
      <p>
        <Link to="/tableaux/$board" params={{ board: slug }} className="text-link">
          ← <bdi>{board && frenchSpaces(board.title)}</bdi>
        </Link>
      </p>
      {lever ? (
        <OneLever
          key={lever.id}
          lever={lever}
          slug={slug}
          place={at + 1}
          count={chosen.length}
          isSamePress={isSamePress}
          onNext={() => setAt(at + 1)}
        />
      ) : (
        <Done count={chosen.length} slug={slug} />
      )}
    </div>
  )
}

interface OneLeverProps {
  lever: LeverView
  slug: string
  place: number
  count: number
  /** Whether a press was meant for the lever before: this one came under it. */
  isSamePress: ReturnType<typeof useSamePress>
  onNext(): void
}

function OneLever({ lever, slug, place, count, isSamePress, onNext }: OneLeverProps) {
  const { t } = useLingui()
  const castVote = useCastVote()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const choose = (value: VoteValue) => {
    void castVote({ leverId: lever.id, value })
    onNext()
  }
  useVoteKeys((value, press) => isSamePress(value, press) || choose(value))
  return (
    <article className="grid gap-4">
      <p className="font-semibold text-muted">
        <Trans>
          Levier {place} sur {count}
        </Trans>
      </p>
      <progress className="w-full accent-accent" value={place} max={count} aria-label={t`Avancement`} />
      <h1 ref={title} tabIndex={-1} dir="auto" className="text-h2 outline-none">
        {frenchSpaces(lever.title)}
      </h1>
      <p className="text-lead" dir="auto">
        {frenchSpaces(lever.excerpt)}
      </p>
      <VoteChoice onChoose={(value, press) => isSamePress(nameOf(value, press), press) || choose(value)} />
      <p className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button quiet"
          onClick={(press) => isSamePress(nameOf('later', press), press) || onNext()}
        >
          <Trans>Voir plus tard</Trans>
        </button>
        <Link to="/tableaux/$board/leviers/$lever" params={{ board: slug, lever: lever.id }} className="button quiet">
          <Trans>Tout lire et commenter</Trans>
        </Link>
      </p>
      <p className="text-small text-muted hidden sm:block">
        <Trans>Au clavier : 1 d’accord, 2 pas d’accord, 3 sans avis.</Trans>
      </p>
    </article>
  )
}

/** A pointer that stays where it is may press something else of the next lever. */
function nameOf(what: string, { detail }: { detail: number }): string {
  return detail > 0 ? 'pointer' : what
}

function useVoteKeys(choose: (value: VoteValue, press: KeyboardEvent) => void): void {
  useEffect(() => {
    const values = { 1: 'AGREE', 2: 'DISAGREE', 3: 'PASS' } as const
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]')
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '1' || event.key === '2' || event.key === '3') choose(values[event.key], event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}

function Done({ count, slug }: { count: number; slug: string }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className="card p-8 grid gap-4 justify-items-start">
      <h1 ref={title} tabIndex={-1} className="text-h2 outline-none">
        {count === 0 ? <Trans>Vous avez déjà tout vu</Trans> : <Trans>Merci !</Trans>}
      </h1>
      <p>
        {count === 0 ? (
          <Trans>
            Vous avez donné votre position sur tous les leviers affichés. Revenez quand il y en aura d’autres.
          </Trans>
        ) : (
          <Plural
            value={count}
            one="Votre position est comptée. Vous pouvez en changer à tout moment."
            other="Vos # positions sont comptées. Vous pouvez en changer à tout moment."
          />
        )}
      </p>
      <p className="flex flex-wrap gap-3">
        <Link to="/tableaux/$board" params={{ board: slug }} className="button primary">
          <Trans>Voir tous les leviers</Trans>
        </Link>
        <Link to="/tableaux/$board/proposer" params={{ board: slug }} className="button">
          <Trans>Proposer un levier</Trans>
        </Link>
      </p>
    </div>
  )
}
