import { Field, ObjectType } from 'type-graphql'
import { BoardEvent } from './board-event.type.js'
import { BoardType } from './board.type.js'

@ObjectType({
  implements: BoardEvent,
  description:
    'The cursor was too old or not this board’s: start again from this snapshot, then follow from its cursor.',
})
export class BoardReset extends BoardEvent {
  @Field(() => BoardType, { description: 'The board as it is now.' })
  board!: BoardType
}
