import { Field, ObjectType } from 'type-graphql'
import { PersonEvent } from '../../people/person-event.type.js'
import { ID } from '../../../id-scalar.js'

@ObjectType({ implements: PersonEvent, description: 'A draft was saved: read it again.' })
export class DraftSaved extends PersonEvent {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string

  @Field(() => ID, { nullable: true, description: 'The page that saved it, as it named itself.' })
  device!: string | null
}
