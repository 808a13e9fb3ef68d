import type { Reference } from '@apollo/client'
import { useCommandMutation } from '../../client/use-command-mutation.js'
import { MembersDocument } from './mandates/members.generated.js'
import {
  createOrganisation,
  editMandate,
  endMandate,
  grantMandate,
  renameOrganisation,
} from './organisations-commands.js'
import {
  CreateOrganisationNode,
  EditMandateNode,
  EndMandateNode,
  GrantMandateNode,
  RenameOrganisationNode,
} from './organisations-commands.generated.js'
import { OrganisationsDocument } from './organisations.generated.js'

// Apart from the commands, which are loaded wherever something may wait to be sent: Apollo Client is not.

/** Gives createOrganisation; the new body stands in the list. */
export function useCreateOrganisation() {
  return useCommandMutation(createOrganisation, CreateOrganisationNode, {
    update(cache, { result }) {
      cache.updateQuery({ query: OrganisationsDocument }, (read) => {
        if (!read) return read
        const others = read.programme.organisations.filter(({ id }) => id !== result.id)
        return { programme: { ...read.programme, organisations: [...others, result] } }
      })
    },
  })
}

/** Gives renameOrganisation; what it answers is the body in the cache. */
export function useRenameOrganisation() {
  return useCommandMutation(renameOrganisation, RenameOrganisationNode)
}

/** Gives grantMandate. The members are read anew: on which of their pages the new one stands, only the server knows. */
export function useGrantMandate() {
  return useCommandMutation(grantMandate, GrantMandateNode, { refetch: [MembersDocument] })
}

/** Gives editMandate; what it answers is the mandate in the cache. */
export function useEditMandate() {
  return useCommandMutation(editMandate, EditMandateNode)
}

/** Gives endMandate; whoever is no longer a member leaves the list. */
export function useEndMandate() {
  return useCommandMutation(endMandate, EndMandateNode, {
    update(cache, { result: { id }, input: { mandateId } }) {
      cache.modify<{ members: readonly Reference[] | null }>({
        id: `Organisation:${id}`,
        fields: {
          members: (members, { readField }) => members?.filter((one) => readField('id', one) !== mandateId) ?? null,
        },
      })
    },
  })
}
