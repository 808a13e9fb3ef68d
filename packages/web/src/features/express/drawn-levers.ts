import { askAgain, type Asking } from '../../client/request/ask-again.js'
import type { Refusal } from '../../client/request/refusal.js'
import type { BoardLog } from '../boards/model/board-log.js'
import { withLevers } from '../boards/model/read-levers.js'
import { DrawLeversDocument } from './draw-levers.generated.js'
import { DrawnLeverDocument } from './drawn-lever.generated.js'
import { seedOfDevice } from './kept-sitting.js'

interface DrawnLeversParts {
  asking: Asking
  log: BoardLog
  /** The board's name in addresses. */
  board: string
  onTrouble(refusal: Refusal): void
}

export interface Draw {
  leverIds: readonly string[]
  /** How many there were in all, these among them. */
  totalCount: number
}

interface Wanted {
  first: number
  /** Those that were shown already. */
  without: readonly string[]
  /** Undefined when nobody said which: the server then knows that of the person. */
  neighbourhood: string | null | undefined
}

/** How many are left out of a draw at most: the API takes no more. */
const maxLeftOut = 500

/** Reads levers to ask about into a board's log; a later question takes the place of an earlier one. */
export function makeDrawnLevers({ asking, log, board, onTrouble }: DrawnLeversParts) {
  let latest = 0
  const patience = () => {
    const mine = (latest += 1)
    return { isWanted: () => mine === latest, onTrouble }
  }
  return {
    /** Draws levers that were not shown yet: 'missing' without such a board, null when nobody wants them any more. */
    async draw({ first, without, neighbourhood }: Wanted): Promise<Draw | 'missing' | null> {
      const asked = { board, first, seed: seedOfDevice(), without: without.slice(-maxLeftOut) }
      const variables = neighbourhood === undefined ? asked : { ...asked, neighbourhood }
      const answer = await askAgain(asking, { document: DrawLeversDocument, variables }, patience())
      if (!answer) return null
      if (!answer.board) return 'missing'
      const { leversToAnswer, ...head } = answer.board
      const { levers, totalCount } = leversToAnswer
      log.read(head, (state) => withLevers(state, levers, head.number))
      return { leverIds: levers.map(({ id }) => id), totalCount }
    },

    /** Reads those that an earlier page drew and this one does not know; false when nobody wants them any more. */
    async readAgain(leverIds: readonly string[]): Promise<boolean> {
      const waiting = patience()
      const unknown = leverIds.filter((id) => !log.state()?.levers.has(id))
      const answers = await Promise.all(
        unknown.map((id) => askAgain(asking, { document: DrawnLeverDocument, variables: { id } }, waiting)),
      )
      if (!waiting.isWanted() || answers.includes(null)) return false
      for (const answer of answers) {
        if (!answer?.lever) continue
        const { board: head, ...lever } = answer.lever
        log.read(head, (state) => withLevers(state, [lever], head.number))
      }
      return true
    },
  }
}
