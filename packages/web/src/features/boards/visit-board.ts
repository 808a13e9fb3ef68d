import type { Command } from '../../apollo/outbox-entry.js'
import { useCommand, type Give } from '../../apollo/use-command.js'
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

/** Remembers how far one has seen a board. */
export function useVisitBoard(): Give<VisitBoardFields, VisitBoardMutation['visitBoard']> {
  return useCommand(visitBoard)
}
