import { Field, ObjectType } from 'type-graphql'
import { BoardEvent } from '../boards/board-event.type.js'
import { CommentType } from './comment/comment.type.js'

@ObjectType({ implements: BoardEvent, description: 'Moderators read a comment and found nothing to say against it.' })
export class CommentReviewed extends BoardEvent {
  @Field(() => CommentType, { description: 'The comment as it is now.' })
  comment!: CommentType
}
