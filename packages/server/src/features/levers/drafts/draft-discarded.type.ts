import { Field, ObjectType } from 'type-graphql'
import { PersonEvent } from '../../people/person-event.type.js'
import { ID } from '../../../id-scalar.js'

@ObjectType({ implements: PersonEvent, description: 'A draft was thrown away.' })
export class DraftDiscarded extends PersonEvent {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string
}
