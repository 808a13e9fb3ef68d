import { Field, Int, ObjectType } from 'type-graphql'
import { PersonEvent } from '../../people/person-event.type.js'
import { ID } from '../../../id-scalar.js'

@ObjectType({ implements: PersonEvent, description: 'A lever was seen up to an event.' })
export class LeverVisited extends PersonEvent {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, { description: 'The number of the last event seen.' })
  seenNumber!: number
}
