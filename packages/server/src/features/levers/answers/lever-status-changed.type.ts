import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { Field, ObjectType } from 'type-graphql'
import { BoardEvent } from '../../boards/board-event.type.js'
import { LeverStatusEnum } from '../lever/lever-status.type.js'
import { LeverType } from '../lever/lever.type.js'

@ObjectType({ implements: BoardEvent, description: 'A lever stands elsewhere on the official side.' })
export class LeverStatusChanged extends BoardEvent {
  @Field(() => LeverType, { description: 'The lever as it is now.' })
  lever!: LeverType

  @Field(() => LeverStatusEnum, { description: 'The status that it had.' })
  from!: LeverStatus

  @Field(() => LeverStatusEnum, { description: 'The status that it was given.' })
  to!: LeverStatus
}
