import { Field, ObjectType } from 'type-graphql'
import { PersonEvent } from '../people/person-event.type.js'
import { ID } from '../../id-scalar.js'

@ObjectType({ implements: PersonEvent, description: 'I am no longer a member of a body: read "me" again.' })
export class MandateEnded extends PersonEvent {
  @Field(() => ID, { description: 'The mandate.' })
  mandateId!: string

  @Field(() => ID, { description: 'The body.' })
  organisationId!: string
}
