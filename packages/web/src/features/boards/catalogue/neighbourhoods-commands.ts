import type { CommandOf } from '../../../client/outbox/command-of.js'
import { commandHook } from '../../../client/use-command.js'
import {
  AddNeighbourhoodDocument,
  type AddNeighbourhoodMutation,
  EditNeighbourhoodDocument,
  type EditNeighbourhoodMutation,
  RetireNeighbourhoodDocument,
  type RetireNeighbourhoodMutation,
  RestoreNeighbourhoodDocument,
  type RestoreNeighbourhoodMutation,
  ImportNeighbourhoodsDocument,
  type ImportNeighbourhoodsMutation,
} from './neighbourhoods-commands.generated.js'

/** Adds a neighbourhood. */
const addNeighbourhood: CommandOf<AddNeighbourhoodMutation> = {
  name: 'addNeighbourhood',
  document: AddNeighbourhoodDocument,
  textOf: ({ name }) => name,
  once: true,
}
export const useAddNeighbourhood = commandHook(addNeighbourhood)

/** Changes a neighbourhood. */
const editNeighbourhood: CommandOf<EditNeighbourhoodMutation> = {
  name: 'editNeighbourhood',
  document: EditNeighbourhoodDocument,
  textOf: ({ name }) => name,
}
export const useEditNeighbourhood = commandHook(editNeighbourhood)

/** Offers a neighbourhood no longer. */
const retireNeighbourhood: CommandOf<RetireNeighbourhoodMutation> = {
  name: 'retireNeighbourhood',
  document: RetireNeighbourhoodDocument,
}
export const useRetireNeighbourhood = commandHook(retireNeighbourhood)

/** Offers a neighbourhood again. */
const restoreNeighbourhood: CommandOf<RestoreNeighbourhoodMutation> = {
  name: 'restoreNeighbourhood',
  document: RestoreNeighbourhoodDocument,
}
export const useRestoreNeighbourhood = commandHook(restoreNeighbourhood)

/** Adds and changes neighbourhoods by a list. */
const importNeighbourhoods: CommandOf<ImportNeighbourhoodsMutation> = {
  name: 'importNeighbourhoods',
  document: ImportNeighbourhoodsDocument,
}
export const useImportNeighbourhoods = commandHook(importNeighbourhoods)

export const neighbourhoodsCommands = [
  addNeighbourhood,
  editNeighbourhood,
  retireNeighbourhood,
  restoreNeighbourhood,
  importNeighbourhoods,
]
