import { useAnswer } from '../../apollo/use-answer.js'
import { ProgrammeDocument } from './programme.generated.js'

/** The programme: its phases, themes, neighbourhoods and boards. */
export function useProgramme() {
  return useAnswer(ProgrammeDocument, {})
}
