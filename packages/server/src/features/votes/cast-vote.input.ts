import type { VoteValue } from '@leviers/shared/votes'
import { Field, InputType } from 'type-graphql'
import { VoteValueEnum } from './vote-value.type.js'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'A position to give.' })
export class CastVoteInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => VoteValueEnum, { description: 'The position.' })
  value!: VoteValue
}
