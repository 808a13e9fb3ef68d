import type { BoardFile } from '@leviers/shared/board-file'
import type { BoardRules } from '@leviers/shared/boards'

/** What the file says of what is allowed on the board. */
export function rulesOf({ state, proposers, guestsVote }: BoardFile['board']): Partial<BoardRules> {
  return {
    ...(state === undefined ? {} : { state }),
    ...(proposers === undefined ? {} : { proposers }),
    ...(guestsVote === undefined ? {} : { guestsVote }),
  }
}
