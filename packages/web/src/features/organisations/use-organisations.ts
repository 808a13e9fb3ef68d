import { useNotLive } from '../../client/use-not-live.js'
import { OrganisationsDocument } from './organisations.generated.js'

/** The bodies of the programme. */
export function useOrganisations() {
  return useNotLive(OrganisationsDocument, {})
}
