import { PublicError } from '../../../errors.js'

/** What a browser answered, from its JSON; what is in it is checked by who verifies it. Throws PASSKEY_NOT_PROVEN. */
export function readAnswer<Answer extends { id: string }>(text: string): Answer {
  try {
    const answer: unknown = JSON.parse(text)
    // The rest of its form is checked field by field when it is verified.
    if (typeof answer === 'object' && answer && 'id' in answer && typeof answer.id === 'string') return answer as Answer
  } catch {
    // No JSON is no answer.
  }
  throw new PublicError('PASSKEY_NOT_PROVEN')
}
