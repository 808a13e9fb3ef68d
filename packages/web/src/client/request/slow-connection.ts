import type { WritableStore } from '../base/store.js'

/** Milliseconds that an answer may take before the page says that the line does not answer. */
const usual = 1_500

export interface SlowConnection {
  /** Passes an answer on; while it is overdue the connection counts as slow. */
  waitFor<Answer>(answer: Promise<Answer>): Promise<Answer>
}

/**
 * Notices a network that swallows everything: a browser tells of it only much later, or never. `shown`: whether somebody
 * has waited for an answer for too long.
 */
export function makeSlowConnection(shown: WritableStore<boolean>, milliseconds = usual): SlowConnection {
  let late = 0
  const count = (step: number) => {
    late += step
    shown.set(late > 0)
  }
  return {
    waitFor(answer) {
      let step = 0
      const timer = setTimeout(() => count((step = 1)), milliseconds)
      return answer.finally(() => {
        clearTimeout(timer)
        count(-step)
      })
    },
  }
}
