import { Field, ObjectType } from 'type-graphql'
import { BoardEvent } from '../../boards/board-event.type.js'
import { LeverType } from './lever.type.js'

@ObjectType({ implements: BoardEvent, description: 'A version of a lever has a name, or another one.' })
export class LeverVersionNamed extends BoardEvent {
  @Field(() => LeverType, { description: 'The lever as it is now.' })
  lever!: LeverType
}
