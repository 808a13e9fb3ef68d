import { makeBoardReader, type BoardReader } from './board-reader.js'
import { makeLeverReading, type LeverReading } from './lever-reading.js'
import { makeListReading, type ListReading } from './list-reading.js'

export interface BoardReading extends Pick<BoardReader, 'stateOf' | 'isLoadingMore'>, ListReading, LeverReading {
  /** Reads everything again that pages opened: what was known is of no use any more. */
  reload(): Promise<void>
  readCounts(): Promise<void>
}

/** Reads a board into what is confirmed of it. */
export function makeBoardReading(parts: Parameters<typeof makeBoardReader>[0]): BoardReading {
  const reader = makeBoardReader(parts)
  const { log } = reader
  const lists = makeListReading(reader)
  const levers = makeLeverReading(reader)
  return {
    stateOf: reader.stateOf,
    isLoadingMore: reader.isLoadingMore,
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
