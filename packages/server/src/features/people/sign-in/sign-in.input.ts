import type { Locale } from '@leviers/shared/roles'
import { Field, InputType } from 'type-graphql'
import { LocaleEnum } from '../person.type.js'

@InputType({ description: 'A code that was received.' })
export class SignInInput {
  @Field(() => String, { description: 'The address that it was sent to.' })
  email!: string

  @Field(() => String, { description: 'Its six digits.' })
  code!: string

  @Field(() => String, { nullable: true, description: 'How to be called, for someone new.' })
  displayName!: string | null

  @Field(() => LocaleEnum, { defaultValue: 'FR', description: 'The language to speak to them in.' })
  locale!: Locale
}
