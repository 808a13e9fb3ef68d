import { Field, Int, ObjectType } from 'type-graphql'
import { BoardEvent } from '../boards/board-event.type.js'
import { CommentType } from './comment/comment.type.js'

@ObjectType({ implements: BoardEvent, description: 'Moderators showed a hidden comment again.' })
export class CommentRestored extends BoardEvent {
  @Field(() => CommentType, { description: 'The comment as it is now.' })
  comment!: CommentType

  @Field(() => Int, { description: 'How many comments the lever’s thread now shows.' })
  leverCommentCount!: number

  @Field(() => Boolean, { description: 'Whether its board counts it among those that it shows: its lever is shown.' })
  isCounted!: boolean
}
