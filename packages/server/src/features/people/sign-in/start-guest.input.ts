import type { Locale } from '@leviers/shared/roles'
import { Field, InputType } from 'type-graphql'
import { LocaleEnum } from '../person.type.js'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'How a guest wants to be called.' })
export class StartGuestInput {
  @Field(() => String, { description: 'A name or pseudonym, at most 60 characters.' })
  displayName!: string

  @Field(() => ID, { nullable: true, description: 'Their neighbourhood.' })
  neighbourhoodCode!: string | null

  @Field(() => LocaleEnum, { defaultValue: 'FR', description: 'The language to speak to them in.' })
  locale!: Locale
}
