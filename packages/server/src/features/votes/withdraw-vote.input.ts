import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'A position to take back.' })
export class WithdrawVoteInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string
}
