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
  /** Forgets the board: it is missing wherever it was shown, and what is being asked is asked again as who is here now. */
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
  const { stateOf, setState, forget } = makeStates(onChange)
  const { asking, stillHere, leave } = makeAskingNow(parts.asking)
  const loadingMore = new Set<string>()
  const latest = new Map<string, number>()
  return {
    ...parts,
    asking,
    stateOf,
    setState,
    leave() {
      leave()
      parts.log.forget()
      forget()
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
      const onTrouble = (refusal: Refusal) => setState(what, { ...stateOf(what), refusal })
      await read({ isWanted: stillHere(), onTrouble })
      loadingMore.delete(what)
      onChange()
    },
  }
}

/** How it stands with everything that is read. */
function makeStates(onChange: () => void) {
  const states = new Map<string, ReadingState>()
  const stateOf = (what: string): ReadingState => states.get(what) ?? { status: 'loading', refusal: null }
  const setState = (what: string, state: ReadingState) => {
    states.set(what, state)
    onChange()
  }
  /** What was there is missing; of what is still being read nobody knows yet. */
  const forget = () => {
    for (const [what, { status }] of states)
      if (status === 'ready') setState(what, { status: 'missing', refusal: null })
  }
  return { stateOf, setState, forget }
}

/** Asks as who is here now: what was answered to somebody who left meanwhile is dropped, and asked again. */
function makeAskingNow({ ask, environment }: Asking) {
  let left = 0
  const stillHere = () => {
    const before = left
    return () => before === left
  }
  const asking: Asking = {
    environment,
    async ask(...question) {
      const isStillHere = stillHere()
      const answer = await ask(...question)
      return isStillHere() ? answer : asking.ask(...question)
    },
  }
  return { asking, stillHere, leave: () => void (left += 1) }
}
