import { makeReadable, type Writable } from '../../apollo/readable.js'
import { useLeviersClient } from '../../apollo/use-leviers-client.js'
import type { LeverConflict } from './lever-conflict.js'

/** What became of what the reader just did on a board: it can be undone, it was refused, or somebody did otherwise. */
export type LastGesture =
  /** `at`: when, in milliseconds, which tells one gesture from the next. */
  | { state: 'done'; at: number; leverId: string; said: string; undo(): void }
  | { state: 'undoing' }
  | { state: 'refused'; said: string }
  | { state: 'conflict'; conflict: LeverConflict; keep(): void; take?(): void }

/** The last gesture, on whichever page it is looked at; null when there is nothing more to say of it. */
export function useLastGesture(): Writable<LastGesture | null> {
  return useLeviersClient().keep('gesture', () => makeReadable<LastGesture | null>(null))
}
