import { Field, Int, ObjectType } from 'type-graphql'
import { BoardEvent } from '../boards/board-event.type.js'
import { CommentType } from './comment/comment.type.js'

@ObjectType({ implements: BoardEvent, description: 'Someone commented a lever, or answered a comment.' })
export class CommentAdded extends BoardEvent {
  @Field(() => CommentType, { description: 'The comment as it is now.' })
  comment!: CommentType

  @Field(() => Int, { description: 'How many comments the lever’s thread now shows.' })
  leverCommentCount!: number

  @Field(() => Int, { description: 'How many are now below the comment at the top of its branch.' })
  rootReplyCount!: number
}
