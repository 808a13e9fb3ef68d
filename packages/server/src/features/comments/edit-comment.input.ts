import type { Stance } from '@leviers/shared/inputs/inputs'
import { Field, InputType, Int } from 'type-graphql'
import { StanceEnum } from './comment/comment.type.js'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'New words for a comment.' })
export class EditCommentInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The comment.' })
  commentId!: string

  @Field(() => Int, { description: 'The revision that was changed: refused when there is a newer one.' })
  revision!: number

  @Field(() => StanceEnum, { defaultValue: 'NEUTRAL', description: 'How it stands towards the lever.' })
  stance!: Stance

  @Field(() => String, { description: 'Its words, at most 2,000 characters.' })
  body!: string
}
