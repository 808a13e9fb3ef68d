import type { CommandOf } from '../../client/outbox/command-of.js'
import {
  CreateOrganisationDocument,
  type CreateOrganisationMutation,
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

/** Says that someone is no longer a member of a body (administrators). */
export const endMandate: CommandOf<EndMandateMutation> = {
  name: 'endMandate',
  document: EndMandateDocument,
}

export const organisationsCommands = [createOrganisation, renameOrganisation, grantMandate, endMandate]
