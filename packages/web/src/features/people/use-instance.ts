import { useAnswer } from '../../client/use-answer.js'
import { InstanceDocument } from './instance.generated.js'

/** What this instance is: a demonstration or not, with or without mail. */
export function useInstance() {
  return useAnswer(InstanceDocument, {})
}
