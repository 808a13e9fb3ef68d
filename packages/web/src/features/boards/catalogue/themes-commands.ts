import type { CommandOf } from '../../../client/outbox/command-of.js'
import { commandHook } from '../../../client/use-command.js'
import {
  AddThemeDocument,
  type AddThemeMutation,
  EditThemeDocument,
  type EditThemeMutation,
  MoveThemeDocument,
  type MoveThemeMutation,
  RestoreThemeDocument,
  type RestoreThemeMutation,
  RetireThemeDocument,
  type RetireThemeMutation,
} from './themes-commands.generated.js'

/** Adds a theme or a pillar. */
const addTheme: CommandOf<AddThemeMutation> = {
  name: 'addTheme',
  document: AddThemeDocument,
  textOf: ({ name }) => name,
  once: true,
}
export const useAddTheme = commandHook(addTheme)

/** Changes a theme or a pillar. */
const editTheme: CommandOf<EditThemeMutation> = {
  name: 'editTheme',
  document: EditThemeDocument,
  textOf: ({ name }) => name,
}
export const useEditTheme = commandHook(editTheme)

/** Moves a theme or a pillar among those beside it. */
const moveTheme: CommandOf<MoveThemeMutation> = { name: 'moveTheme', document: MoveThemeDocument }
export const useMoveTheme = commandHook(moveTheme)

/** Offers a theme or a pillar no longer. */
const retireTheme: CommandOf<RetireThemeMutation> = { name: 'retireTheme', document: RetireThemeDocument }
export const useRetireTheme = commandHook(retireTheme)

/** Offers a theme or a pillar again. */
const restoreTheme: CommandOf<RestoreThemeMutation> = { name: 'restoreTheme', document: RestoreThemeDocument }
export const useRestoreTheme = commandHook(restoreTheme)

export const themesCommands = [addTheme, editTheme, moveTheme, retireTheme, restoreTheme]
