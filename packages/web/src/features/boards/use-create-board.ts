import type { Command } from '../../apollo/outbox-entry.js'
import { useCommand, type Give } from '../../apollo/use-command.js'
import { CreateBoardDocument, type CreateBoardMutation } from './create-board.generated.js'

export interface CreateBoardFields {
  title: string
  description: string
}

export const createBoard: Command<CreateBoardFields, CreateBoardMutation['createBoard']> = {
  name: 'createBoard',
  document: CreateBoardDocument,
  textOf: ({ title, description }) => [title, description].join('\n\n'),
  once: true,
}

/** Opens a board (administrators). */
export function useCreateBoard(): Give<CreateBoardFields, CreateBoardMutation['createBoard']> {
  return useCommand(createBoard)
}
