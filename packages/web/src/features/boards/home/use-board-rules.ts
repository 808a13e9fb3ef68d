import type { BoardRules } from '@leviers/shared/boards'
import { capabilitiesOf, type Capabilities } from '@leviers/shared/phases'
import type { ShownPhase } from '../../people/phases/next-phase.js'
import { useRules } from '../../people/phases/rules.js'

type Board = BoardRules & { ownPhase: ShownPhase | null }

/** What each of several boards on one page allows: by its own days, or by the phases of the programme. */
export function useBoardRules(): <One extends Board>(board: One) => { board: One; capabilities: Capabilities } {
  const { phases } = useRules()
  return (board) => {
    const own = board.ownPhase ? [board.ownPhase] : phases
    return { board, capabilities: capabilitiesOf(own.filter(({ current }) => current)) }
  }
}
