/** Somebody who follows what is on a board; null is a visitor. */
export interface FollowingReader {
  boardId: string
  personId: string | null
}

/** Begins to watch somebody's right to see a board: calls `end` once it is over; gives what stops watching. */
export type WatchReader = (end: () => void) => () => void

/** Who may see boards: asked as somebody begins to follow one, and as long as they do. */
export interface BoardReaders {
  /** Lets somebody in, as long as they may see the board. Throws NOT_FOUND, as for a board that there is not. */
  admit(reader: FollowingReader): Promise<WatchReader>
  /** Looks again at all who are in: a ring may have been lost. */
  lookAtAll(): Promise<void>
  stop(): void
}
