import { Field, ObjectType } from 'type-graphql'
import { BoardEvent } from '../boards/board-event.type.js'
import { LeverType } from './lever/lever.type.js'

@ObjectType({ implements: BoardEvent, description: 'The words or the place of a lever changed.' })
export class LeverEdited extends BoardEvent {
  @Field(() => LeverType, { description: 'The lever as it is now.' })
  lever!: LeverType
}
