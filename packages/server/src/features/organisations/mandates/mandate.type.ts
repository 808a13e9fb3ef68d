import { mandateKinds, type MandateKind } from '@leviers/shared/mandates'
import { Field, ObjectType } from 'type-graphql'
import { registerEnum } from '../../../api/enums.js'
import { PersonType } from '../../people/person.type.js'
import { OrganisationType } from '../organisation.type.js'
import { ID } from '../../../id-scalar.js'

export const MandateKindEnum = Object.fromEntries(mandateKinds.map((kind) => [kind, kind]))
registerEnum(MandateKindEnum, {
  name: 'MandateKind',
  description:
    'As what someone belongs to a body. Each writes in its name; what else they may do for it is said beside.',
  valuesConfig: {
    TITULAR: { description: 'Speaks in its name.' },
    SUBSTITUTE: { description: 'Speaks in its name when the titular cannot.' },
    MEMBER: { description: 'Is one of its members.' },
  },
})

@ObjectType('Mandate', {
  description: 'That someone belongs to a body, as administrators said: until its last day, or until it is ended.',
})
export class MandateType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => MandateKindEnum, { description: 'As what.' })
  kind!: MandateKind

  @Field(() => String, { description: 'Its first day, such as "2026-11-26", in the programme’s time zone.' })
  startsOn!: string

  @Field(() => String, { nullable: true, description: 'Its last day, included; null when nobody said.' })
  endsOn!: string | null

  @Field(() => Boolean, { description: 'Whether its first day has come.' })
  hasBegun!: boolean

  @Field(() => Boolean, { description: 'Whether they take positions for the body.' })
  mayPosition!: boolean

  @Field(() => Boolean, { description: 'Whether they sign for it.' })
  maySign!: boolean

  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType

  @Field(() => OrganisationType, { description: 'The body.' })
  organisation!: OrganisationType
}
