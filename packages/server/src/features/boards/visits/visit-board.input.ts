import { Field, InputType, Int } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'How far someone has seen a board.' })
export class VisitBoardInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The board.' })
  boardId!: string

  @Field(() => Int, { description: 'The number of the last event that they saw.' })
  number!: number
}
