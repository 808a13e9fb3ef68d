import type { BoardRules } from '@leviers/shared/boards'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { fromWhen } from '../../../i18n/from-when.js'
import { hourInWords } from '../../../i18n/hour-in-words.js'
import { useMe } from '../../people/me/use-me.js'
import { nextPhase, type ShownPhase } from '../../people/phases/next-phase.js'
import { useRules } from '../../people/phases/rules.js'
import { useStanding } from '../../people/me/use-standing.js'
import { firstMode, type OfferedMode } from './first-mode.js'
import { useBoardRules } from './use-board-rules.js'

const SinceLastVisit = lazy(() => import('./since-last-visit.js').then((found) => ({ default: found.SinceLastVisit })))

interface Begun extends BoardRules {
  ownPhase: ShownPhase | null
  id: string
  slug: string
  leverCount: number
}

/** The first things to press on the page of the programme, as the phase of today allows; null without a board. */
export function WhereToBegin({ board }: { board: Begun | null }) {
  const { may } = useStanding()
  const { me } = useMe()
  const { phases, now } = useRules()
  const boardRules = useBoardRules()
  if (!board) {
    const next = nextPhase(phases, now)
    return (
      <p className="font-semibold">
        <Trans>Aucun tableau n’est ouvert pour le moment.</Trans>{' '}
        {next && (
          <Trans>
            Prochaine étape : {next.name}, {fromWhen(next.startsAt) + hourInWords(next.startsAt)}.
          </Trans>
        )}
      </p>
    )
  }
  const onBoard = boardRules(board)
  const mayVote = may('castVote', null, onBoard)
  const canVote = mayVote && board.leverCount > 0
  const mayPropose = may('publishLever', null, onBoard)
  const first = firstMode(me?.participationMode ?? null, { EXPRESS: canVote, COMMENT: true, PROPOSE: mayPropose })
  const look = (mode: OfferedMode) => `button ${mode === first ? 'primary' : ''}`
  const params = { board: board.slug }
  const own = board.ownPhase ? [board.ownPhase] : phases
  const opening = mayVote ? null : nextPhase(own, now, ({ vote }) => vote === 'ON')
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap gap-3">
        {canVote && (
          <Link to="/tableaux/$board/express" params={params} className={look('EXPRESS')}>
            <Trans>J’ai 5 minutes</Trans>
          </Link>
        )}
        <Link to="/tableaux/$board" params={params} className={look('COMMENT')}>
          <Trans>Voir les leviers</Trans>
        </Link>
        {mayPropose && (
          <Link to="/tableaux/$board/proposer" params={params} className={look('PROPOSE')}>
            <Trans>Proposer un levier</Trans>
          </Link>
        )}
      </p>
      {opening && (
        <p>
          <Trans>
            Pour le moment, vous pouvez lire les positions. Vous pourrez dire la vôtre{' '}
            {fromWhen(opening.startsAt) + hourInWords(opening.startsAt)}.
          </Trans>
        </p>
      )}
      <Suspense>
        <SinceLastVisit board={board} />
      </Suspense>
    </div>
  )
}
