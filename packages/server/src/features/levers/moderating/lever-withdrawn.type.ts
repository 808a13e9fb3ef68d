import { Field, Int, ObjectType } from 'type-graphql'
import { BoardEvent } from '../../boards/board-event.type.js'
import { LeverType } from '../lever/lever.type.js'

@ObjectType({ implements: BoardEvent, description: 'The author of a lever took it back.' })
export class LeverWithdrawn extends BoardEvent {
  @Field(() => LeverType, { description: 'The lever as it is now.' })
  lever!: LeverType

  @Field(() => Int, {
    nullable: true,
    description: 'How many of its comments the board no longer counts; null in an event of before this was told.',
  })
  comments!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many of its positions the board no longer counts; null in an event of before this was told.',
  })
  positions!: number | null
}
