import { Field, ObjectType } from 'type-graphql'
import { registerEnum } from '../../api/enums.js'
import { ID } from '../../id-scalar.js'

const foundKinds = ['PERSON', 'ORGANISATION'] as const
export type FoundKind = (typeof foundKinds)[number]

export const FoundKindEnum = Object.fromEntries(foundKinds.map((kind) => [kind, kind]))
registerEnum(FoundKindEnum, {
  name: 'FoundKind',
  description: 'What a name that was found is of.',
  valuesConfig: { PERSON: { description: 'Someone with an account.' }, ORGANISATION: { description: 'A body.' } },
})

@ObjectType({ description: 'Someone, or a body, found by name.' })
export class FoundName {
  @Field(() => FoundKindEnum, { description: 'Which of both.' })
  kind!: FoundKind

  @Field(() => ID, { description: 'The id of the person or of the body.' })
  id!: string

  @Field(() => String, { description: 'The name.' })
  label!: string

  @Field(() => String, {
    nullable: true,
    description:
      'What tells it from another of the same name: the body that is shown with someone, a body’s short name.',
  })
  detail!: string | null

  @Field(() => Boolean, { description: 'Whether administrators said that the body that is shown is theirs.' })
  isVouched!: boolean
}
