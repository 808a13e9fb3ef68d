import type { CommandOf } from '../../client/outbox/command-of.js'
import { commandHook } from '../../client/use-command.js'
import {
  CreateOrganisationDocument,
  type CreateOrganisationMutation,
  RenameOrganisationDocument,
  type RenameOrganisationMutation,
  GrantMandateDocument,
  type GrantMandateMutation,
  EndMandateDocument,
  type EndMandateMutation,
} from './organisations-commands.generated.js'

/** Adds a body to the programme (administrators). */
const createOrganisation: CommandOf<CreateOrganisationMutation> = {
  name: 'createOrganisation',
  document: CreateOrganisationDocument,
  textOf: ({ name }) => name,
  once: true,
}
export const useCreateOrganisation = commandHook(createOrganisation)

/** Says how a body is called and what it is (administrators). */
const renameOrganisation: CommandOf<RenameOrganisationMutation> = {
  name: 'renameOrganisation',
  document: RenameOrganisationDocument,
  textOf: ({ name }) => name,
}
export const useRenameOrganisation = commandHook(renameOrganisation)

/** Makes someone a member of a body (administrators). */
const grantMandate: CommandOf<GrantMandateMutation> = {
  name: 'grantMandate',
  document: GrantMandateDocument,
  once: true,
}
export const useGrantMandate = commandHook(grantMandate)

/** Says that someone is no longer a member of a body (administrators). */
const endMandate: CommandOf<EndMandateMutation> = {
  name: 'endMandate',
  document: EndMandateDocument,
}
export const useEndMandate = commandHook(endMandate)

export const organisationsCommands = [createOrganisation, renameOrganisation, grantMandate, endMandate]
