import type { Stance } from '@leviers/shared/stances'
import { Field, Int, ObjectType } from 'type-graphql'
import { StanceEnum } from './comment.type.js'

@ObjectType('CommentRevision', { description: 'What a comment said at a time.' })
export class CommentRevisionType {
  @Field(() => Int, { description: 'Its number: 1, 2, 3 …' })
  revision!: number

  @Field(() => Date, { description: 'When it was saved.' })
  at!: Date

  @Field(() => StanceEnum, { description: 'How it stood towards the lever.' })
  stance!: Stance

  @Field(() => String, { description: 'The words.' })
  body!: string
}
