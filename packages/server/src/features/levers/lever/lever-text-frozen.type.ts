import { Field, ObjectType } from 'type-graphql'
import { BoardEvent } from '../../boards/board-event.type.js'
import { LeverType } from './lever.type.js'

@ObjectType({
  implements: BoardEvent,
  description:
    'A lever’s text has something in it that cannot be shown: it stays as it was, and nobody writes until moderators restore a version.',
})
export class LeverTextFrozen extends BoardEvent {
  @Field(() => LeverType, { description: 'The lever as it is now.' })
  lever!: LeverType
}
