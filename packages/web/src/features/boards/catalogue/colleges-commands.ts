import type { CommandOf } from '../../../client/outbox/command-of.js'
import { commandHook } from '../../../client/use-command.js'
import {
  AddCollegeDocument,
  type AddCollegeMutation,
  EditCollegeDocument,
  type EditCollegeMutation,
  MoveCollegeDocument,
  type MoveCollegeMutation,
} from './colleges-commands.generated.js'

/** Adds a college. */
const addCollege: CommandOf<AddCollegeMutation> = {
  name: 'addCollege',
  document: AddCollegeDocument,
  textOf: ({ label }) => label,
  once: true,
}
export const useAddCollege = commandHook(addCollege)

/** Changes what a college is called, and whether it is offered. */
const editCollege: CommandOf<EditCollegeMutation> = {
  name: 'editCollege',
  document: EditCollegeDocument,
  textOf: ({ label }) => label,
}
export const useEditCollege = commandHook(editCollege)

/** Moves a college among the others. */
const moveCollege: CommandOf<MoveCollegeMutation> = { name: 'moveCollege', document: MoveCollegeDocument }
export const useMoveCollege = commandHook(moveCollege)

export const collegesCommands = [addCollege, editCollege, moveCollege]
