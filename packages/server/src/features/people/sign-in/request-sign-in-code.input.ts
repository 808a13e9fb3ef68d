import type { Locale } from '@leviers/shared/roles'
import { Field, InputType } from 'type-graphql'
import { LocaleEnum } from '../person.type.js'

@InputType({ description: 'Whom to send a code to.' })
export class RequestSignInCodeInput {
  @Field(() => String, { description: 'Their e-mail address.' })
  email!: string

  @Field(() => LocaleEnum, { defaultValue: 'FR', description: 'The language to speak to them in.' })
  locale!: Locale
}
