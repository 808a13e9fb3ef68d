import { makeStore, type WritableStore } from '../client/base/store.js'
import { useLeviersClient } from '../client/use-leviers-client.js'

/** What became of what the reader just did on a board: it can be undone, it was refused, or somebody did otherwise. */
export type UndoState<Conflict = unknown> =
  /** `at`: when, in milliseconds, which tells one gesture from the next. `goBack` gives the focus to what it was done to. */
  | { state: 'done'; at: number; sentence: string; undo(): void; goBack(): void }
  | { state: 'undoing' }
  | { state: 'refused'; sentence: string }
  | { state: 'conflict'; conflict: Conflict; keep(): void; take?(): void }

/** The last gesture, on whichever page it is looked at; null when there is nothing more to say of it. */
export function useUndoState<Conflict>(): WritableStore<UndoState<Conflict> | null> {
  return useLeviersClient().keep('gesture', () => makeStore<UndoState<Conflict> | null>(null))
}
