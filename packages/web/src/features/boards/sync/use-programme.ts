import { useAnswer } from '../../../client/use-answer.js'
import { ProgrammeDocument } from '../documents/programme.generated.js'

/** The programme: its phases, themes, neighbourhoods and boards. */
export function useProgramme() {
  return useAnswer(ProgrammeDocument, {})
}
