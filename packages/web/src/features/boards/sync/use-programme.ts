import { useCachedQuery } from '../../../client/use-cached-query.js'
import { ProgrammeDocument } from '../documents/programme.generated.js'

/** The programme: its phases, themes, neighbourhoods and boards. */
export function useProgramme() {
  return useCachedQuery(ProgrammeDocument, {})
}
