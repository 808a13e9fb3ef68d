import type { College, Locale, ParticipationMode } from '@leviers/shared/roles'
import { Field, InputType } from 'type-graphql'
import { CollegeEnum, LocaleEnum, ParticipationModeEnum } from './person.type.js'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'How someone presents themselves.' })
export class UpdateProfileInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => String, { description: 'A name or pseudonym, at most 60 characters.' })
  displayName!: string

  @Field(() => CollegeEnum, {
    description: 'The kind of partner that they are; of a body’s member it stays the body’s.',
  })
  college!: College

  @Field(() => String, {
    nullable: true,
    description: 'The body that they belong to, in their own words; of a body’s member it stays the body’s name.',
  })
  organisation!: string | null

  @Field(() => ID, { nullable: true, description: 'Their neighbourhood.' })
  neighbourhoodCode!: string | null

  @Field(() => ParticipationModeEnum, { nullable: true, description: 'How they take part.' })
  participationMode!: ParticipationMode | null

  @Field(() => LocaleEnum, { defaultValue: 'FR', description: 'The language to speak to them in.' })
  locale!: Locale

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether others see by name on which board they are; unchanged when it is not said.',
  })
  showPresence!: boolean | null
}
