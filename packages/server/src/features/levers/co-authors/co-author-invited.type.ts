import { Field, ObjectType } from 'type-graphql'
import { BoardEvent } from '../../boards/board-event.type.js'
import { LeverType } from '../lever/lever.type.js'

@ObjectType({ implements: BoardEvent, description: 'A person or a body was invited to write a lever.' })
export class CoAuthorInvited extends BoardEvent {
  @Field(() => LeverType, { description: 'The lever as it is now.' })
  lever!: LeverType
}
