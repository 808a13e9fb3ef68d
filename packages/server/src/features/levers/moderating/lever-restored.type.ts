import { Field, Int, ObjectType } from 'type-graphql'
import { BoardEvent } from '../../boards/board-event.type.js'
import { LeverType } from '../lever/lever.type.js'

@ObjectType({ implements: BoardEvent, description: 'Moderators showed a hidden lever again.' })
export class LeverRestored extends BoardEvent {
  @Field(() => LeverType, { description: 'The lever as it is now.' })
  lever!: LeverType

  @Field(() => Int, {
    nullable: true,
    description: 'How many of its comments the board counts again; null in an event of before this was told.',
  })
  comments!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many of its positions the board counts again; null in an event of before this was told.',
  })
  positions!: number | null
}
