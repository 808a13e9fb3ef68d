import type { HideReason } from '@leviers/shared/hide-reasons'
import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { HideLeverDocument, type HideLeverMutation } from './hide-lever.generated.js'

export interface HideLeverFields {
  leverId: string
  reason: HideReason
  motive: string
}

export const hideLever: Command<HideLeverFields, HideLeverMutation['hideLever']> = {
  name: 'hideLever',
  document: HideLeverDocument,
  textOf: ({ motive }) => motive,
}

/** Hides a lever (moderators). */
export function useHideLever(): Give<HideLeverFields, HideLeverMutation['hideLever']> {
  return useCommand(hideLever)
}
