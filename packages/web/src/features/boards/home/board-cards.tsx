import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { administers } from '../../people/administers.js'
import { useMe } from '../../people/me/use-me.js'
import { useStanding } from '../../people/me/use-standing.js'
import type { ShownPhase } from '../../people/phases/next-phase.js'
import { useRules } from '../../people/phases/rules.js'
import { BoardCounts } from '../news/board-counts.js'
import type { useProgramme } from '../sync/use-programme.js'
import { langOf } from '../../../i18n/lang-of.js'
import { planOf } from './plan-of.js'
import { useBoardRules } from './use-board-rules.js'
import { usePlanWords } from './use-plan-words.js'

type Boards = NonNullable<ReturnType<typeof useProgramme>['answer']>['programme']['boards']

/** The boards of the programme, each with what it is about and how much is there. */
export function BoardCards({ boards, level }: { boards: Boards; level: 'h2' | 'h3' }) {
  const Title = level
  const { may } = useStanding()
  const boardRules = useBoardRules()
  const { me } = useMe()
  if (boards.length === 0) {
    return (
      <p className="card p-5">
        <Trans>Aucun tableau n’est ouvert pour le moment.</Trans>{' '}
        {administers(me) && (
          <Link to="/administration" search={{ partie: 'tableaux' }} className="text-link">
            <Trans>Ouvrir le premier tableau</Trans>
          </Link>
        )}
      </p>
    )
  }
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {boards.map((board) => (
        <li key={board.id} className="card p-5 grid gap-3 content-start">
          <Title className="text-h3" dir="auto" lang={langOf('FR')}>
            <Link to="/tableaux/$board" params={{ board: board.slug }} className="text-link">
              {frenchSpaces(board.title)}
            </Link>
          </Title>
          {board.description && (
            <p className="text-muted" dir="auto" lang={langOf('FR')}>
              {frenchSpaces(board.description)}
            </p>
          )}
          <p className="text-small font-semibold">
            <BoardCounts board={board} />
          </p>
          {board.ownPhase && <OwnDays phase={board.ownPhase} />}
          {boards.length > 1 && board.leverCount > 0 && may('castVote', null, boardRules(board)) && (
            <p>
              <Link to="/tableaux/$board/express" params={{ board: board.slug }} className="button">
                <Trans>J’ai 5 minutes</Trans>
                <span className="sr-only">
                  {' '}
                  : <span lang={langOf('FR')}>{board.title}</span>
                </span>
              </Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What can be done on a board that has days of its own: the head of the page says it of the others. */
function OwnDays({ phase }: { phase: ShownPhase }) {
  const { now } = useRules()
  const words = usePlanWords()(planOf([phase], now), now)
  return <p className="text-small text-muted">{[words.now, ...words.later].map((part) => `${part}.`).join(' ')}</p>
}
