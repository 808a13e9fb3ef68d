import { Field, InputType, Int } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'A lever to accept.' })
export class ReviewLeverInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the last event of the board when its words were read: refused with WORDS_CHANGED when they were changed since.',
  })
  seen?: number | null
}
