import type { CommandOf } from '../../../client/outbox/command-of.js'
import { commandHook } from '../../../client/use-command.js'
import {
  PushTextChangeDocument,
  type PushTextChangeMutation,
  SaveTextDocument,
  type SaveTextMutation,
  NameVersionDocument,
  type NameVersionMutation,
  RestoreVersionDocument,
  type RestoreVersionMutation,
} from './coediting-commands.generated.js'

/**
 * What an editor wrote, as a command: editors send it themselves; what one leaves behind when its page is closed goes
 * through the outbox.
 */
export const pushTextChange: CommandOf<PushTextChangeMutation> = {
  name: 'pushTextChange',
  document: PushTextChangeDocument,
}

/** Saves a text that was written without the editor; it is merged with what others write. */
const saveText: CommandOf<SaveTextMutation> = {
  name: 'saveText',
  document: SaveTextDocument,
  textOf: ({ text }) => text,
}
export const useSaveText = commandHook(saveText)

/** Gives a version a name. */
const nameVersion: CommandOf<NameVersionMutation> = {
  name: 'nameVersion',
  document: NameVersionDocument,
  once: true,
}
export const useNameVersion = commandHook(nameVersion)

/** Makes a lever say again what an earlier version said. */
const restoreVersion: CommandOf<RestoreVersionMutation> = {
  name: 'restoreVersion',
  document: RestoreVersionDocument,
}
export const useRestoreVersion = commandHook(restoreVersion)

export const coeditingCommands = [pushTextChange, saveText, nameVersion, restoreVersion]
