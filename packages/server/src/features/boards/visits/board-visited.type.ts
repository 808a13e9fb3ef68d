import { Field, Int, ObjectType } from 'type-graphql'
import { PersonEvent } from '../../people/person-event.type.js'
import { ID } from '../../../id-scalar.js'

@ObjectType({ implements: PersonEvent, description: 'A board was seen up to an event.' })
export class BoardVisited extends PersonEvent {
  @Field(() => ID, { description: 'The board.' })
  boardId!: string

  @Field(() => Int, { description: 'The number of the last event seen.' })
  seenNumber!: number
}
