import type { CommandOf } from '../../client/outbox/command-of.js'
import { commandHook } from '../../client/use-command.js'
import {
  ChooseBodyDocument,
  type ChooseBodyMutation,
  CreateOrganisationDocument,
  type CreateOrganisationMutation,
  EditMandateDocument,
  type EditMandateMutation,
  EndMandateDocument,
  type EndMandateMutation,
  GrantMandateDocument,
  type GrantMandateMutation,
  RenameOrganisationDocument,
  type RenameOrganisationMutation,
} from './organisations-commands.generated.js'

/** Adds a body to the programme (administrators). */
export const createOrganisation: CommandOf<CreateOrganisationMutation> = {
  name: 'createOrganisation',
  document: CreateOrganisationDocument,
  textOf: ({ name }) => name,
  once: true,
}

/** Says how a body is called and what it is (administrators). */
export const renameOrganisation: CommandOf<RenameOrganisationMutation> = {
  name: 'renameOrganisation',
  document: RenameOrganisationDocument,
  textOf: ({ name }) => name,
}

/** Makes someone a member of a body (administrators). */
export const grantMandate: CommandOf<GrantMandateMutation> = {
  name: 'grantMandate',
  document: GrantMandateDocument,
  once: true,
}

/** Changes the days or the rights of a mandate (administrators). */
export const editMandate: CommandOf<EditMandateMutation> = {
  name: 'editMandate',
  document: EditMandateDocument,
  replaces: ({ mandateId }) => String(mandateId),
}

/** Says which of one's bodies stands beside one's name. */
const chooseBody: CommandOf<ChooseBodyMutation> = {
  name: 'chooseBody',
  document: ChooseBodyDocument,
  replaces: () => 'body',
}
export const useChooseBody = commandHook(chooseBody)

/** Says that someone is no longer a member of a body (administrators). */
export const endMandate: CommandOf<EndMandateMutation> = {
  name: 'endMandate',
  document: EndMandateDocument,
}

export const organisationsCommands = [
  createOrganisation,
  renameOrganisation,
  grantMandate,
  editMandate,
  endMandate,
  chooseBody,
]
