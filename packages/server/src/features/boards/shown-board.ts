import type { Board } from './board.entity.js'
import { BoardType } from './board.type.js'

/** A board as everybody sees it. */
export function shownBoard(board: Board): BoardType {
  const { id, slug, title, description, state, visibility, proposers, guestsVote, attribution, ownPhase, revision } =
    board
  const { leverCount, commentCount, voteCount } = board
  return Object.assign(new BoardType(), {
    id,
    slug,
    title,
    description,
    state,
    visibility,
    proposers,
    guestsVote,
    ownPhase: ownPhase ?? null,
    revision,
    attribution: attribution ?? null,
    leverCount,
    commentCount,
    voteCount,
  })
}
