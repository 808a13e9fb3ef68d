import { ID } from '../../../id-scalar.js'

/** What an event about a mandate shows. */
export const mandateFields = {
  mandateId: { type: () => ID, description: 'The mandate.' },
  organisationId: { type: () => ID, description: 'The body.' },
}
