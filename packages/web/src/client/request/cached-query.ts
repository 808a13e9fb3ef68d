import { askAgain, type Asking } from './ask-again.js'
import { makeStore, type Store } from '../base/store.js'
import { isPassing, type Refusal } from './refusal.js'
import type { TextDocument } from './text-document.js'

export interface QueryShown<Result> {
  answer: Result | null
  refusal: Refusal | null
  loading: boolean
}

export interface CachedQuery<Result> extends Store<QueryShown<Result>> {
  /** Asks again; the previous answer stays shown meanwhile. */
  reload(): Promise<void>
}

/** The answer to one question, kept: asked on first use, and again as long as the server is not reached. */
export function makeCachedQuery<Result, Variables>(
  asking: Asking,
  document: TextDocument<Result, Variables>,
  variables: Variables,
): CachedQuery<Result> {
  const shown = makeStore<QueryShown<Result>>({ answer: null, refusal: null, loading: true })
  let latest = 0
  async function reload(): Promise<void> {
    const mine = (latest += 1)
    shown.set({ ...shown.get(), loading: true })
    const answer = await askAgain(
      asking,
      { document, variables },
      {
        isWanted: () => mine === latest,
        onTrouble: (refusal) => shown.set({ ...shown.get(), refusal, loading: isPassing(refusal) }),
      },
    )
    if (answer) shown.set({ answer, refusal: null, loading: false })
  }
  void reload()
  return { get: shown.get, listen: shown.listen, reload }
}
