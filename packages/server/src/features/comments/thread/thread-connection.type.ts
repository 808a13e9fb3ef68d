import { Field, Int, ObjectType } from 'type-graphql'
import type { Stance } from '@leviers/shared/stances'
import { PageInfo } from '../../boards/page-info.type.js'
import { CommentType, StanceEnum } from '../comment/comment.type.js'
import type { ThreadListing } from './thread-filter.js'

@ObjectType({ description: 'One of a thread, with its place in it.' })
export class ThreadEdge {
  @Field(() => String, { description: 'Its place: give it as "after" to have what follows.' })
  cursor!: string

  @Field(() => CommentType, { description: 'It: a comment that answers nobody.' })
  node!: CommentType

  @Field(() => [CommentType], {
    description:
      'Where a stance or words are asked for: what below it has them, the first 50, with what these answer, in order of arrival.',
  })
  found!: CommentType[]
}

@ObjectType({ description: 'How many comments are meant as something.' })
export class StanceCount {
  @Field(() => StanceEnum, { description: 'As what.' })
  stance!: Stance

  @Field(() => Int, { description: 'How many that are shown.' })
  count!: number
}

@ObjectType({ description: 'A page of a thread: comments that answer nobody, each with what is below it.' })
export class ThreadConnection {
  @Field(() => [ThreadEdge], { description: 'The page.' })
  edges!: ThreadEdge[]

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo

  @Field(() => [String], {
    description: 'What was found on the page of words that are searched, as it is written there.',
  })
  words!: string[]

  /** What the whole of it lists; null when nothing can be in it. */
  listing!: ThreadListing | null
}
