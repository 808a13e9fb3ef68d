import type { CommandOf } from '../../../client/outbox/command-of.js'
import { VisitBoardDocument, type VisitBoardMutation } from './boards-commands.generated.js'

/** Says how far somebody has seen a board. */
export const visitBoard: CommandOf<VisitBoardMutation> = {
  name: 'visitBoard',
  document: VisitBoardDocument,
  replaces: ({ boardId }) => `visit ${boardId}`,
  quiet: true,
  byItself: true,
}

export const boardsCommands = [visitBoard]
