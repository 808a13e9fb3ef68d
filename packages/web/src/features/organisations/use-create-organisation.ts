import type { College } from '@leviers/shared/roles'
import type { Command } from '../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../client/use-command.js'
import { CreateOrganisationDocument, type CreateOrganisationMutation } from './create-organisation.generated.js'

export interface CreateOrganisationFields {
  name: string
  shortName: string | null
  kind: string | null
  college: College
}

export const createOrganisation: Command<CreateOrganisationFields, CreateOrganisationMutation['createOrganisation']> = {
  name: 'createOrganisation',
  document: CreateOrganisationDocument,
  textOf: ({ name }) => name,
  once: true,
}

/** Adds a body to the programme (administrators). */
export function useCreateOrganisation(): Give<
  CreateOrganisationFields,
  CreateOrganisationMutation['createOrganisation']
> {
  return useCommand(createOrganisation)
}
