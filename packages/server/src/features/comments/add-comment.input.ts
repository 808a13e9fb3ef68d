import type { Stance } from '@leviers/shared/inputs'
import { Field, ID, InputType } from 'type-graphql'
import { StanceEnum } from './comment.type.js'

@InputType({ description: 'A comment to add.' })
export class AddCommentInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => ID, { nullable: true, description: 'The comment that it answers; none for a new thread.' })
  parentId!: string | null

  @Field(() => StanceEnum, { defaultValue: 'NEUTRAL', description: 'How it stands towards the lever.' })
  stance!: Stance

  @Field(() => String, { description: 'Its words, at most 2,000 characters.' })
  body!: string
}
