import { Field, Int, ObjectType } from 'type-graphql'
import { BoardEvent } from '../boards/board-event.type.js'
import { TallyType } from '../levers/lever/tally.type.js'
import { ID } from '../../id-scalar.js'

@ObjectType({ description: 'How many people hold each position on a lever.' })
export class LeverTally {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => TallyType, { description: 'How many people now hold each position.' })
  tally!: TallyType
}

@ObjectType({
  implements: BoardEvent,
  description:
    'Many positions were given, changed or withdrawn, one after the other: it stands for the events from "since" to its own number, and tells what they led to.',
})
export class TalliesMoved extends BoardEvent {
  @Field(() => Int, { description: 'The number of the first event that it stands for.' })
  since!: number

  @Field(() => [LeverTally], { description: 'The levers that were touched.' })
  tallies!: LeverTally[]
}
