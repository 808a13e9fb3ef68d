import type { Asking } from '../../../client/request/ask-again.js'
import type { Patience } from '../../../client/request/ask-again.js'
import type { Refusal } from '../../../client/request/refusal.js'
import type { BoardLog } from '../model/board-log.js'

export interface ReadingState {
  status: 'loading' | 'ready' | 'missing' | 'failed'
  refusal: Refusal | null
}

/** What reading a board's list, levers and threads has in common. */
export interface BoardReader {
  asking: Asking
  /** The board's id, or its name in addresses. */
  board: string
  log: BoardLog
  stateOf(what: string): ReadingState
  setState(what: string, state: ReadingState): void
  /** Forgets the board: it is missing wherever it was shown. */
  leave(): void
  /** How patiently something is asked for: a later question for the same takes its place. */
  patienceFor(what: string, hasSomething: boolean): Patience
  /** Reads a further page of something, once at a time; a passing trouble is tried again. */
  more(what: string, read: (patience: Patience) => Promise<void>): Promise<void>
  isLoadingMore(what: string): boolean
}

type ReaderParts = Pick<BoardReader, 'asking' | 'board' | 'log'> & { onChange(): void }

/** Makes what reads a board: it knows of each thing whether it is being read, there, missing or refused. */
export function makeBoardReader({ onChange, ...parts }: ReaderParts): BoardReader {
  const states = new Map<string, ReadingState>()
  const loadingMore = new Set<string>()
  const latest = new Map<string, number>()
  const stateOf = (what: string): ReadingState => states.get(what) ?? { status: 'loading', refusal: null }
  const setState = (what: string, state: ReadingState) => {
    states.set(what, state)
    onChange()
  }
  return {
    ...parts,
    stateOf,
    setState,
    leave() {
      parts.log.forget()
      for (const what of states.keys()) setState(what, { status: 'missing', refusal: null })
    },
    isLoadingMore: (what) => loadingMore.has(what),
    patienceFor(what, hasSomething) {
      const mine = (latest.get(what) ?? 0) + 1
      latest.set(what, mine)
      setState(what, { status: hasSomething ? 'ready' : 'loading', refusal: null })
      return {
        isWanted: () => latest.get(what) === mine,
        onTrouble: (refusal) => setState(what, { status: hasSomething ? 'ready' : 'failed', refusal }),
      }
    },
    async more(what, read) {
      if (loadingMore.has(what)) return
      loadingMore.add(what)
      onChange()
      await read({ isWanted: () => true, onTrouble: (refusal) => setState(what, { ...stateOf(what), refusal }) })
      loadingMore.delete(what)
      onChange()
    },
  }
}
