import type { Command } from '../../apollo/outbox-entry.js'
import { useCommand, type Give } from '../../apollo/use-command.js'
import { VisitLeverDocument, type VisitLeverMutation } from './visit-lever.generated.js'

export interface VisitLeverFields {
  leverId: string
  /** The number of the last event that was seen. */
  number: number
}

export const visitLever: Command<VisitLeverFields, VisitLeverMutation['visitLever']> = {
  name: 'visitLever',
  document: VisitLeverDocument,
  replaces: ({ leverId }) => `visit ${leverId}`,
  quiet: true,
  byItself: true,
}

/** Remembers how far one has read a lever. */
export function useVisitLever(): Give<VisitLeverFields, VisitLeverMutation['visitLever']> {
  return useCommand(visitLever)
}
