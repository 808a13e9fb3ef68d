import { Field, ObjectType } from 'type-graphql'
import { BoardEvent } from '../boards/board-event.type.js'
import { LeverType } from '../levers/lever.type.js'

@ObjectType({
  implements: BoardEvent,
  description:
    'A guest became an account: the authors and tallies of these levers, and the authors of their comments, may have changed.',
})
export class GuestClaimed extends BoardEvent {
  @Field(() => [LeverType], { description: 'The levers as they are now.' })
  levers!: LeverType[]
}
