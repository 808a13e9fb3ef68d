import { Field, InputType } from 'type-graphql'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'A comment that was read and found acceptable.' })
export class ReviewCommentInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The comment.' })
  commentId!: string
}
