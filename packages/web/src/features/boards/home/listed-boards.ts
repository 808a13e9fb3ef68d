import type { BoardState } from '../../../client/schema.generated.js'

/** Boards as lists of boards show them: one that is archived keeps its address, and is in none. */
export function listedBoards<Board extends { state: BoardState }>(boards: readonly Board[]): Board[] {
  return boards.filter(({ state }) => state !== 'ARCHIVED')
}
