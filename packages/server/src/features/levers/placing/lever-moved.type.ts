import { Field, Int, ObjectType } from 'type-graphql'
import { BoardEvent } from '../../boards/board-event.type.js'
import { LeverType } from '../lever/lever.type.js'
import { ID } from '../../../id-scalar.js'

@ObjectType({ description: 'Where a lever stands in the order of its board.' })
export class LeverPlace {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => String, { description: 'Its position.' })
  position!: string
}

@ObjectType({
  implements: BoardEvent,
  description: 'A lever was moved to another place in the order of its board, to another theme, or both.',
})
export class LeverMoved extends BoardEvent {
  @Field(() => LeverType, { description: 'The lever as it is now.' })
  lever!: LeverType

  @Field(() => String, { description: 'Its position after this move: what takes the move back says so.' })
  position!: string

  @Field(() => Int, { description: 'Its detailsRevision after this move.' })
  revision!: number

  @Field(() => [LeverPlace], {
    description:
      'Empty, but when every lever of the board was given a fresh position: then all of them. Their order did not change.',
  })
  rearranged!: LeverPlace[]
}
