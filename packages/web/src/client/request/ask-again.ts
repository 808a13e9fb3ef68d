import type { Ask } from './ask.js'
import { isPassing, Refusal, waitAsked } from './refusal.js'
import { backoff, waitOrWake, type Environment } from '../base/environment.js'
import type { TextDocument } from './text-document.js'

export interface Asking {
  ask: Ask
  environment: Environment
}

export interface Patience {
  /** Whether the answer is still wanted. */
  isWanted(): boolean
  /** Why there is no answer yet. */
  onTrouble(refusal: Refusal): void
}

/** Asks until the server answers; null when it refuses, or when nobody wants the answer any more. */
export async function askAgain<Result, Variables>(
  { ask, environment }: Asking,
  { document, variables }: { document: TextDocument<Result, Variables>; variables: Variables },
  { isWanted, onTrouble }: Patience,
): Promise<Result | null> {
  const { random } = environment
  for (let attempt = 0; isWanted(); attempt += 1) {
    let asked = 0
    try {
      const answer = await ask(document, variables)
      return isWanted() ? answer : null
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      if (!isWanted()) return null
      onTrouble(fault)
      if (!isPassing(fault)) return null
      asked = waitAsked(fault)
    }
    await waitOrWake(environment, backoff(attempt, { first: 1_000, most: 15_000, random }), { asked })
  }
  return null
}
