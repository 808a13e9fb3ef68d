import '../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { AskedLeverCard } from '../../features/express/asked-lever-card.js'
import { EndOfRound } from '../../features/express/end-of-round.js'
import { MyNeighbourhood } from '../../features/express/my-neighbourhood.js'
import { useNamedNeighbourhood } from '../../features/express/use-named-neighbourhood.js'
import { useSitting, type SittingShown } from '../../features/express/use-sitting.js'
import { WhatNext } from '../../features/express/what-next.js'
import { useStanding } from '../../features/people/me/use-standing.js'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { Skeleton } from '../../ui/skeleton.js'
import { Trouble } from '../../ui/trouble.js'
import { useSamePress } from '../../ui/use-same-press.js'
import { useTitle } from '../../ui/use-title.js'
import { langOf } from '../../i18n/lang-of.js'
import { NotFoundPage } from '../not-found-page.js'

/** Five levers, one at a time: for who has five minutes and a phone. */
export function ExpressPage() {
  const named = useNamedNeighbourhood()
  return named === undefined ? <Skeleton rows={1} /> : <FiveMinutes named={named} />
}

function FiveMinutes({ named }: { named: string | null }) {
  const { t } = useLingui()
  const { board: slug } = useParams({ from: '/tableaux/$board/express' })
  const shown = useSitting(slug, named)
  const closed = useStanding().whyNot('castVote')
  useTitle(t`J’ai 5 minutes`)
  if (shown.status === 'missing') return <NotFoundPage />
  const { board, levers, at } = shown
  return (
    <div className="page max-w-2xl pt-7 pb-4 sm:py-8 grid gap-4">
      <p>
        <Link to="/tableaux/$board" params={{ board: slug }} className="text-link">
          ← <bdi lang={board ? langOf('FR') : undefined}>{board ? frenchSpaces(board.title) : t`Le tableau`}</bdi>
        </Link>
      </p>
      <Progress at={at} count={closed ? 0 : levers.length} />
      {shown.refusal && shown.status !== 'ready' ? (
        <Trouble isInstead sentence={shown.refusal.sentence} onRetry={() => shown.sittings.drawMore()} />
      ) : shown.status === 'loading' ? (
        <Skeleton rows={1} />
      ) : closed ? (
        <Closed reason={closed} slug={slug} />
      ) : at < levers.length ? (
        <Asking shown={shown} slug={slug} />
      ) : (
        <EndOfRound shown={shown} slug={slug} />
      )}
    </div>
  )
}

function Progress({ at, count }: { at: number; count: number }): ReactNode {
  const { t } = useLingui()
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold text-muted">
        <h1 className="text-small">
          <Trans>J’ai 5 minutes</Trans>
        </h1>
        {at < count && (
          <p>
            <Trans>
              Levier {at + 1} sur {count}
            </Trans>
          </p>
        )}
      </div>
      {at < count && <progress className="w-full" value={at + 1} max={count} aria-label={t`Avancement`} />}
    </div>
  )
}

function Asking({ shown, slug }: { shown: SittingShown; slug: string }) {
  const { levers, at, sittings, neighbourhood } = shown
  const isSamePress = useSamePress()
  const [cameBy, setCameBy] = useState<'key' | 'press'>('press')
  const asked = levers[at]
  const goOn = (by: 'key' | 'press') => {
    setCameBy(by)
    sittings.goOn()
  }
  const goBack = () => {
    setCameBy('press')
    sittings.goTo(at - 1)
  }
  return (
    asked && (
      <>
        <AskedLeverCard
          key={asked.lever.id}
          asked={asked}
          slug={slug}
          cameBy={cameBy}
          isSamePress={isSamePress}
          onNext={goOn}
          onBack={at > 0 ? goBack : null}
        />
        <MyNeighbourhood code={neighbourhood} onChoose={(code) => void sittings.setNeighbourhood(code)} />
      </>
    )
  )
}

/** The phase of today lets nobody take a position: when it will, and what can be read meanwhile. */
function Closed({ reason, slug }: { reason: string; slug: string }) {
  return (
    <div className="card p-6 grid gap-4 justify-items-start">
      <h2 className="text-h2">{reason}</h2>
      <WhatNext />
      <Link to="/tableaux/$board" params={{ board: slug }} className="button primary">
        <Trans>Voir tous les leviers</Trans>
      </Link>
    </div>
  )
}
