import { makeBoardReader, type BoardReader } from './board-reader.js'
import { makeLeverLoader, type LeverLoader } from './lever-loader.js'
import { makeListLoader, type ListLoader } from './list-loader.js'

export interface BoardLoader extends Pick<BoardReader, 'stateOf' | 'isLoadingMore' | 'leave'>, ListLoader, LeverLoader {
  /** Reads everything again that pages opened: what was known is of no use any more. */
  reload(): Promise<void>
  readCounts(): Promise<void>
}

/** Reads a board into what is confirmed of it. */
export function makeBoardLoader(parts: Parameters<typeof makeBoardReader>[0]): BoardLoader {
  const reader = makeBoardReader(parts)
  const { log } = reader
  const lists = makeListLoader(reader)
  const levers = makeLeverLoader(reader)
  return {
    stateOf: reader.stateOf,
    isLoadingMore: reader.isLoadingMore,
    leave: reader.leave,
    ...lists,
    ...levers,
    async reload() {
      const state = log.state()
      const threads = [...(state?.comments.threads ?? [])]
      // Only the last ones: those that a page shows, or will be come back to first.
      const shownLists = [...(state?.lists.values() ?? [])].slice(-2)
      await Promise.all([
        ...shownLists.map(({ arrangement }) => lists.readList(arrangement)),
        ...threads.slice(-1).map(([leverId, { listing }]) => levers.openLever(leverId, listing)),
      ])
    },
    readCounts: async () => (await import('./board-live.js')).readCounts(reader),
  }
}
