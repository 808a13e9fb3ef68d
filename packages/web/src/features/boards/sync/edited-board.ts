import type { LeviersClient } from '../../../client/leviers-client.js'
import { makeStore, type WritableStore } from '../../../client/base/store.js'

/** The board that administrators last gave other words: null of any, when it is not known which. Null when none was. */
export type EditedBoard = { boardId: string | null } | null

/** Where the page that follows the programme says it to those that follow a board. */
export function editedBoard({ keep }: Pick<LeviersClient, 'keep'>): WritableStore<EditedBoard> {
  return keep('edited board', () => makeStore<EditedBoard>(null))
}
