import { Field, InputType, Int } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'A version that a lever is to say again.' })
export class RestoreVersionInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, { description: 'The revision to restore.' })
  revision!: number
}
