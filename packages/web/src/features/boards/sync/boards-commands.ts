import type { CommandOf } from '../../../client/outbox/command-of.js'
import { commandHook } from '../../../client/use-command.js'
import {
  AddPhaseDocument,
  type AddPhaseMutation,
  CreateBoardDocument,
  type CreateBoardMutation,
  EditBoardDocument,
  type EditBoardMutation,
  EditLegalNoticeDocument,
  type EditLegalNoticeMutation,
  EditPhaseDocument,
  type EditPhaseMutation,
  EditProgrammeDocument,
  type EditProgrammeMutation,
  MoveBoardDocument,
  type MoveBoardMutation,
  InstallProgrammeDocument,
  type InstallProgrammeMutation,
  RemovePhaseDocument,
  type RemovePhaseMutation,
  VisitBoardDocument,
  type VisitBoardMutation,
  SetLogoDocument,
  type SetLogoMutation,
} from './boards-commands.generated.js'

/** Says how far somebody has seen a board. */
export const visitBoard: CommandOf<VisitBoardMutation> = {
  name: 'visitBoard',
  document: VisitBoardDocument,
  replaces: ({ boardId }) => `visit ${boardId}`,
  quiet: true,
  byItself: true,
}

/** Says what the programme is called and what it is about. */
const editProgramme: CommandOf<EditProgrammeMutation> = {
  name: 'editProgramme',
  document: EditProgrammeDocument,
  textOf: ({ presentation }) => presentation,
}
export const useEditProgramme = commandHook(editProgramme)

/** Gives the programme a logo, or takes it away. */
const setLogo: CommandOf<SetLogoMutation> = { name: 'setLogo', document: SetLogoDocument }
export const useSetLogo = commandHook(setLogo)

/** Sets up a new instance. */
const installProgramme: CommandOf<InstallProgrammeMutation> = {
  name: 'installProgramme',
  document: InstallProgrammeDocument,
  textOf: ({ presentation }) => presentation,
  once: true,
}
export const useInstallProgramme = commandHook(installProgramme)

/** Says what the legal pages need to be told. */
const editLegalNotice: CommandOf<EditLegalNoticeMutation> = {
  name: 'editLegalNotice',
  document: EditLegalNoticeDocument,
  textOf: ({ publisher }) => publisher ?? '',
}
export const useEditLegalNotice = commandHook(editLegalNotice)

/** Adds a phase to the programme. */
const addPhase: CommandOf<AddPhaseMutation> = {
  name: 'addPhase',
  document: AddPhaseDocument,
  textOf: ({ name }) => name,
  once: true,
}
export const useAddPhase = commandHook(addPhase)

/** Changes a phase. */
const editPhase: CommandOf<EditPhaseMutation> = {
  name: 'editPhase',
  document: EditPhaseDocument,
  textOf: ({ name }) => name,
}
export const useEditPhase = commandHook(editPhase)

/** Takes a phase out of the programme. */
const removePhase: CommandOf<RemovePhaseMutation> = { name: 'removePhase', document: RemovePhaseDocument }
export const useRemovePhase = commandHook(removePhase)

/** Opens a board. */
const createBoard: CommandOf<CreateBoardMutation> = {
  name: 'createBoard',
  document: CreateBoardDocument,
  textOf: ({ title }) => title,
  once: true,
}
export const useCreateBoard = commandHook(createBoard)

/** Says what a board is called and what it is about. */
const editBoard: CommandOf<EditBoardMutation> = {
  name: 'editBoard',
  document: EditBoardDocument,
  textOf: ({ title }) => title ?? '',
}
export const useEditBoard = commandHook(editBoard)

/** Says where a board stands in lists of boards. */
const moveBoard: CommandOf<MoveBoardMutation> = { name: 'moveBoard', document: MoveBoardDocument }
export const useMoveBoard = commandHook(moveBoard)

export const boardsCommands = [
  setLogo,
  visitBoard,
  editProgramme,
  installProgramme,
  editLegalNotice,
  addPhase,
  editPhase,
  removePhase,
  createBoard,
  editBoard,
  moveBoard,
]
