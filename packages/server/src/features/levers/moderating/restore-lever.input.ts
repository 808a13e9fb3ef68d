import { Field, InputType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'A hidden lever to show again.' })
export class RestoreLeverInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string
}
