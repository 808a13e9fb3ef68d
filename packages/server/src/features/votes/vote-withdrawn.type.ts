import { Field, ObjectType } from 'type-graphql'
import { BoardEvent } from '../boards/board-event.type.js'
import { TallyType } from '../levers/lever/tally.type.js'
import { ID } from '../../id-scalar.js'

@ObjectType({ implements: BoardEvent, description: 'Someone took their position on a lever back.' })
export class VoteWithdrawn extends BoardEvent {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => TallyType, { description: 'How many people now hold each position.' })
  tally!: TallyType
}
