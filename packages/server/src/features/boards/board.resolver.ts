import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { cursorOf } from '../../log/cursor.js'
import type { StreamHead } from '../../log/stream-log.js'
import { BoardType } from './board.type.js'
import { findSeenBoard } from './find-seen-board.js'
import { shownBoard } from './shown-board.js'
import { ID } from '../../id-scalar.js'

/** Boards themselves; what stands on them is told by the features above. */
@Resolver(() => BoardType)
export class BoardResolver {
  @Query(() => BoardType, { nullable: true, description: 'A board, or null when there is none.' })
  async board(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id, or its name in addresses.' }) id: string,
  ): Promise<BoardType | null> {
    const board = await findSeenBoard(context, id)
    if (!board) return null
    context.shows(board.id)
    return shownBoard(board)
  }

  @FieldResolver(() => String, {
    description: 'Where its feed continues after this answer: read in the same moment as the rest of it.',
  })
  async cursor(@Root() board: BoardType, @Ctx() context: Context): Promise<string> {
    return cursorOf(await headOfBoard(context, board.id))
  }

  @FieldResolver(() => Int, { description: 'The number of its last event.' })
  async number(@Root() board: BoardType, @Ctx() context: Context): Promise<number> {
    return (await headOfBoard(context, board.id)).number
  }
}

/** Where a board's log stands, read once per query. Throws NOT_FOUND. */
export async function headOfBoard(context: Context, boardId: string): Promise<StreamHead> {
  const head = await context.headOf('BOARD', boardId)
  if (!head) throw new PublicError('NOT_FOUND')
  return head
}
