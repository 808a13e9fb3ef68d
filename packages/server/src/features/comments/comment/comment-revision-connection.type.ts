import { Field, ObjectType } from 'type-graphql'
import { PageInfo } from '../../boards/page-info.type.js'
import { CommentRevisionType } from './comment-revision.type.js'

@ObjectType({ description: 'One of the list, with its place in it.' })
export class CommentRevisionEdge {
  @Field(() => String, { description: 'Its place: give it as "after" to have what follows.' })
  cursor!: string

  @Field(() => CommentRevisionType, { description: 'It.' })
  node!: CommentRevisionType
}

@ObjectType({ description: 'A page of revisions of a comment, newest first.' })
export class CommentRevisionConnection {
  @Field(() => [CommentRevisionEdge], { description: 'The page.' })
  edges!: CommentRevisionEdge[]

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo
}
