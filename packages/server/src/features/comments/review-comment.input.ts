import { Field, InputType, Int } from 'type-graphql'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'A comment that was read and found acceptable.' })
export class ReviewCommentInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The comment.' })
  commentId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The revision that was read: refused with WORDS_CHANGED when there is a newer one.',
  })
  revision?: number | null
}
