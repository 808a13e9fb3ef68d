import { Field, ObjectType } from 'type-graphql'
import { BoardEvent } from '../../boards/board-event.type.js'
import { LeverType } from '../lever/lever.type.js'

@ObjectType({ implements: BoardEvent, description: 'Somebody who wrote a lever does not any more.' })
export class CoAuthorRemoved extends BoardEvent {
  @Field(() => LeverType, { description: 'The lever as it is now.' })
  lever!: LeverType
}
