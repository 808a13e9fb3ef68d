import { Field, InputType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'Who may write a lever, besides those who were invited.' })
export class ShareLeverInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Boolean, { description: 'Whether every member of a body may.' })
  openToMembers!: boolean
}
