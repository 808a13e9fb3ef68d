import type { Command } from '../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../client/use-command.js'
import { RenameOrganisationDocument, type RenameOrganisationMutation } from './rename-organisation.generated.js'
import type { CreateOrganisationFields } from './use-create-organisation.js'

export interface RenameOrganisationFields extends CreateOrganisationFields {
  organisationId: string
}

export const renameOrganisation: Command<RenameOrganisationFields, RenameOrganisationMutation['renameOrganisation']> = {
  name: 'renameOrganisation',
  document: RenameOrganisationDocument,
  textOf: ({ name }) => name,
}

/** Says how a body is called and what it is (administrators). */
export function useRenameOrganisation(): Give<
  RenameOrganisationFields,
  RenameOrganisationMutation['renameOrganisation']
> {
  return useCommand(renameOrganisation)
}
