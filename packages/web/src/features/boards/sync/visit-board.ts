import type { Command } from '../../../client/outbox/outbox-entry.js'
import { VisitBoardDocument, type VisitBoardMutation } from './visit-board.generated.js'

export interface VisitBoardFields {
  boardId: string
  /** The number of the last event that was seen. */
  number: number
}

export const visitBoard: Command<VisitBoardFields, VisitBoardMutation['visitBoard']> = {
  name: 'visitBoard',
  document: VisitBoardDocument,
  replaces: ({ boardId }) => `visit ${boardId}`,
  quiet: true,
  byItself: true,
}
