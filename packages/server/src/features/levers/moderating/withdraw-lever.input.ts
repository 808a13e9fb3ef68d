import { Field, InputType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'A lever to take back.' })
export class WithdrawLeverInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => String, { description: 'Why, at most 500 characters: it is shown.' })
  reason!: string
}
