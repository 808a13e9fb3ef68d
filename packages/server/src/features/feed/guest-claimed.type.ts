import { Field, ObjectType } from 'type-graphql'
import { BoardEvent } from '../boards/board-event.type.js'
import { LeverType } from '../levers/lever/lever.type.js'
import { PersonType } from '../people/person.type.js'
import { ID } from '../../id-scalar.js'

@ObjectType({
  implements: BoardEvent,
  description:
    'A guest became an account, which is now the author of all that the guest wrote; the authors and tallies of these levers may have changed.',
})
export class GuestClaimed extends BoardEvent {
  @Field(() => [LeverType], { description: 'The levers as they are now.' })
  levers!: LeverType[]

  @Field(() => ID, { nullable: true, description: 'Who the guest was: what they wrote is now the account’s.' })
  guestId!: string | null

  @Field(() => PersonType, { nullable: true, description: 'The account, as the others see it.' })
  account!: PersonType | null
}
