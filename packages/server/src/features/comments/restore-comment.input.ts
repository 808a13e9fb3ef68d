import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'A hidden comment to show again.' })
export class RestoreCommentInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The comment.' })
  commentId!: string
}
