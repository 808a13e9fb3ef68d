import type { BoardRules } from '@leviers/shared/boards'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { inWords } from '../../../i18n/dates.js'
import { useStanding } from '../../people/me/use-standing.js'
import { dayOf, nextPhase } from './next-phase.js'
import type { ShownPhase } from './next-phase.js'

const SinceLastVisit = lazy(() => import('./since-last-visit.js').then((found) => ({ default: found.SinceLastVisit })))

interface Begun extends BoardRules {
  id: string
  slug: string
  leverCount: number
}

/** The first things to press on the page of the programme, as the phase of today allows; null without a board. */
export function WhereToBegin({ board, phases }: { board: Begun | null; phases: readonly ShownPhase[] }) {
  const { may } = useStanding()
  const today = dayOf(phases, useLeviersClient().clock.now())
  if (!board) {
    const next = nextPhase(phases, today)
    return (
      <p className="font-semibold">
        <Trans>Aucun tableau n’est ouvert pour le moment.</Trans>{' '}
        {next && (
          <Trans>
            Prochaine étape : {next.name}, à partir du {inWords(next.startsOn)}.
          </Trans>
        )}
      </p>
    )
  }
  const canVote = may('castVote', null, { board }) && board.leverCount > 0
  const params = { board: board.slug }
  const opening = may('castVote') ? null : nextPhase(phases, today, ({ vote }) => vote === 'ON')
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap gap-3">
        {canVote && (
          <Link to="/tableaux/$board/express" params={params} className="button primary">
            <Trans>J’ai 5 minutes</Trans>
          </Link>
        )}
        <Link to="/tableaux/$board" params={params} className={`button ${canVote ? '' : 'primary'}`}>
          <Trans>Voir les leviers</Trans>
        </Link>
        {may('publishLever', null, { board }) && (
          <Link to="/tableaux/$board/proposer" params={params} className="button">
            <Trans>Proposer un levier</Trans>
          </Link>
        )}
      </p>
      {opening && (
        <p>
          <Trans>
            Pour le moment, vous pouvez lire les positions. Vous pourrez dire la vôtre à partir du{' '}
            {inWords(opening.startsOn)}.
          </Trans>
        </p>
      )}
      <Suspense>
        <SinceLastVisit board={board} />
      </Suspense>
    </div>
  )
}
