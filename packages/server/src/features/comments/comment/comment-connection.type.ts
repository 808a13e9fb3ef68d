import { Field, ObjectType } from 'type-graphql'
import { PageInfo } from '../../boards/page-info.type.js'
import { CommentType } from './comment.type.js'

@ObjectType({ description: 'One of the list, with its place in it.' })
export class CommentEdge {
  @Field(() => String, { description: 'Its place: give it as "after" to have what follows.' })
  cursor!: string

  @Field(() => CommentType, { description: 'It.' })
  node!: CommentType
}

@ObjectType({ description: 'A page of comments.' })
export class CommentConnection {
  @Field(() => [CommentEdge], { description: 'The page.' })
  edges!: CommentEdge[]

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo
}
