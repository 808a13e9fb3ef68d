import type { Locale, ParticipationMode } from '@leviers/shared/roles'
import { Field, ObjectType } from 'type-graphql'
import { LocaleEnum, ParticipationModeEnum, PersonType, shownPerson } from './person.type.js'
import type { Person } from './person.entity.js'
import { ID } from '../../id-scalar.js'

@ObjectType('Me', { description: 'Whoever is asking, as only they see themselves.' })
export class MeType {
  @Field(() => ID, { description: 'Their id.' })
  id!: string

  @Field(() => PersonType, { description: 'As the others see them.' })
  person!: PersonType

  @Field(() => String, { nullable: true, description: 'Their e-mail address; a guest has none.' })
  email!: string | null

  @Field(() => LocaleEnum, { description: 'Their language.' })
  locale!: Locale

  @Field(() => ID, { nullable: true, description: 'The code of their neighbourhood.' })
  neighbourhoodCode!: string | null

  @Field(() => ParticipationModeEnum, { nullable: true, description: 'How they take part.' })
  participationMode!: ParticipationMode | null

  @Field(() => Boolean, { description: 'Whether others see by name on which board they are.' })
  showPresence!: boolean

  @Field(() => Boolean, { description: 'Whether they take part as a guest, without an account.' })
  isGuest!: boolean
}

/** Someone as only they see themselves. */
export function shownMe(person: Person): MeType {
  const { id, locale, isGuest, showPresence } = person
  return Object.assign(new MeType(), {
    id,
    locale,
    isGuest,
    showPresence,
    person: shownPerson(person),
    email: person.email ?? null,
    neighbourhoodCode: person.neighbourhoodCode ?? null,
    participationMode: person.participationMode ?? null,
  })
}
