import type { VoteValue } from '@leviers/shared/votes'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { useAnnounce } from '../../ui/announcer.js'
import { Places, hasSameText } from '../levers/card/lever-card.js'
import { themeStyle } from '../levers/model/theme-style.js'
import { useCastVote, useWithdrawVote } from '../votes/votes-commands.js'
import { Answers, nameOfPress, type IsSamePress } from './answers.js'
import { beginningOf } from './beginning-of.js'
import type { AskedLever } from './use-sitting.js'
import { WholeText } from './whole-text.js'
import { langOf } from '../../i18n/lang-of.js'

interface AskedLeverCardProps {
  asked: AskedLever
  slug: string
  /** How the one before was answered: with a key the focus stays among the answers. */
  cameBy: 'key' | 'press'
  isSamePress: IsSamePress
  onNext(by: 'key' | 'press'): void
  /** Null at the first. */
  onBack: (() => void) | null
}

/** One lever, and what one thinks of it. */
export function AskedLeverCard({ asked, slug, cameBy, isSamePress, onNext, onBack }: AskedLeverCardProps) {
  const { lever } = asked
  const [titleId, textId] = [useId(), useId()]
  const title = useRef<HTMLHeadingElement>(null)
  const { mine, choose } = useAnswer(asked, onNext)
  const isOpen = lever.state === 'PUBLISHED'
  const lang = isOpen ? langOf(lever.locale) : undefined
  useEffect(() => {
    if (cameBy !== 'key' || !isOpen) title.current?.focus()
    // oxlint-disable-next-line react/exhaustive-deps -- where one came from, once
  }, [])
  return (
    <article className="grid gap-4" style={themeStyle(lever.themes[0]?.colour)}>
      <h2 ref={title} id={titleId} tabIndex={-1} dir="auto" lang={lang} className="text-h2 outline-none">
        {isOpen ? frenchSpaces(lever.title) : <Trans>Levier n° {lever.ordinal}</Trans>}
      </h2>
      <AskedText id={textId} asked={asked} slug={slug} />
      {isOpen && (
        <Answers
          mine={mine}
          labelledBy={titleId}
          describedBy={textId}
          takesFocus={cameBy === 'key'}
          isSamePress={isSamePress}
          onChoose={choose}
        />
      )}
      {mine && <Withdrawal leverId={lever.id} />}
      <p className="-ml-2.5 flex flex-wrap gap-x-2">
        {onBack && (
          <button
            type="button"
            className="button quiet"
            onClick={(press) => isSamePress(nameOfPress('back', press), press) || onBack()}
          >
            <span aria-hidden="true">←</span> <Trans>Revenir</Trans>
          </button>
        )}
        <button
          type="button"
          className="button quiet"
          onClick={(press) => isSamePress(nameOfPress('later', press), press) || onNext('press')}
        >
          {mine || !isOpen ? <Trans>Continuer</Trans> : <Trans>Voir plus tard</Trans>}
        </button>
        <Link to="/tableaux/$board/leviers/$lever" params={{ board: slug, lever: lever.id }} className="button quiet">
          <Trans>Tout lire et commenter</Trans>
        </Link>
      </p>
      <Places neighbourhoods={lever.neighbourhoods} />
      <p className="text-small text-muted hidden sm:block">
        <Trans>Au clavier, dans les réponses : 1 d’accord, 2 pas d’accord, 3 sans avis.</Trans>
      </p>
    </article>
  )
}

/** The beginning of a lever’s text, and the rest of it in the same place for who wants to read on. */
function AskedText({ id, asked, slug }: { id: string; asked: AskedLever; slug: string }) {
  const { lever, text } = asked
  const [isWhole, setIsWhole] = useState(false)
  const isOpen = lever.state === 'PUBLISHED'
  const beginning = beginningOf(text?.body ?? lever.excerpt)
  const hasMore = Boolean(text && (text.finding || text.action || text.body.trim().length > beginning.length))
  return (
    <>
      <div id={id} className="grid gap-3">
        {isWhole || !isOpen ? (
          <WholeText asked={asked} slug={slug} />
        ) : (
          !hasSameText(lever) && (
            <p className="words sm:text-lead" dir="auto" lang={langOf(lever.locale)}>
              {frenchSpaces(beginning)}
            </p>
          )
        )}
      </div>
      {isOpen && hasMore && (
        <button
          type="button"
          aria-expanded={isWhole}
          className="button quiet justify-self-start -mt-3 -ml-2.5"
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? <Trans>Replier</Trans> : <Trans>Lire la suite</Trans>}
        </button>
      )}
    </>
  )
}

/** One’s own position, and what gives it: the next lever comes once it is given, which a visitor does under a name. */
function useAnswer({ lever }: AskedLever, onNext: (by: 'key' | 'press') => void) {
  const castVote = useCastVote()
  const [pressed, setPressed] = useState<{ value: VoteValue; by: 'key' | 'press' } | null>(null)
  const mine = lever.myVote?.value ?? null
  useEffect(() => {
    if (pressed && pressed.value === mine) onNext(pressed.by)
  }, [pressed, mine, onNext])
  return {
    mine,
    choose(value: VoteValue, by: 'key' | 'press') {
      setPressed({ value, by })
      if (value !== mine || lever.myVote?.stale) void castVote({ leverId: lever.id, value })
    },
  }
}

function Withdrawal({ leverId }: { leverId: string }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const withdrawVote = useWithdrawVote()
  const withdraw = async () => {
    const outcome = await withdrawVote({ leverId })
    if (outcome.status === 'acknowledged') announce(t`Position annulée`)
  }
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-small text-muted">
      <Trans>Vous avez déjà répondu : choisissez une autre réponse pour en changer.</Trans>
      <button type="button" className="button quiet text-small" onClick={() => void withdraw()}>
        <Trans>Annuler ma position</Trans>
      </button>
    </p>
  )
}
