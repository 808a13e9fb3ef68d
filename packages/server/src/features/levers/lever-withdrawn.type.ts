import { Field, ObjectType } from 'type-graphql'
import { BoardEvent } from '../boards/board-event.type.js'
import { LeverType } from './lever.type.js'

@ObjectType({ implements: BoardEvent, description: 'The author of a lever took it back.' })
export class LeverWithdrawn extends BoardEvent {
  @Field(() => LeverType, { description: 'The lever as it is now.' })
  lever!: LeverType
}
