import type { Ask } from './ask.js'
import { makeReadable, type Writable } from './readable.js'
import { isPassing, Refusal } from './refusal.js'
import { backoff, waitOrWake, type Surroundings } from './surroundings.js'
import type { TextDocument } from './text-document.js'

export interface Answered<Result> {
  answer: Result | null
  refusal: Refusal | null
  loading: boolean
}

export interface AnswerStore<Result> extends Writable<Answered<Result>> {
  /** Asks again; what was answered before stays shown meanwhile. */
  reload(): Promise<void>
}

/** The answer to one question, kept: asked on first use, and again as long as the server is not reached. */
export function makeAnswer<Result, Variables>(
  { ask, surroundings }: { ask: Ask; surroundings: Surroundings },
  document: TextDocument<Result, Variables>,
  variables: Variables,
): AnswerStore<Result> {
  const shown = makeReadable<Answered<Result>>({ answer: null, refusal: null, loading: true })
  let latest = 0
  async function reload(): Promise<void> {
    const mine = (latest += 1)
    shown.set({ ...shown.get(), loading: true })
    for (let attempt = 0; mine === latest; attempt += 1) {
      const refusal = await ask(document, variables).then(
        (answer) => {
          if (mine === latest) shown.set({ answer, refusal: null, loading: false })
          return null
        },
        (fault: unknown) => {
          if (fault instanceof Refusal) return fault
          throw fault
        },
      )
      if (!refusal || mine !== latest) return
      shown.set({ ...shown.get(), refusal, loading: isPassing(refusal) })
      if (!isPassing(refusal)) return
      await waitOrWake(surroundings, backoff(attempt, { first: 1_000, most: 15_000, random: surroundings.random }))
    }
  }
  void reload()
  return { ...shown, reload }
}
