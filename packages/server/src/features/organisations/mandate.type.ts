import { mandateKinds, type MandateKind } from '@leviers/shared/mandates'
import { Field, ObjectType } from 'type-graphql'
import { registerEnum } from '../../api/enums.js'
import { PersonType } from '../people/person.type.js'
import { OrganisationType } from './organisation.type.js'
import { ID } from '../../id-scalar.js'

const MandateKindEnum = Object.fromEntries(mandateKinds.map((kind) => [kind, kind]))
registerEnum(MandateKindEnum, {
  name: 'MandateKind',
  description: 'As what someone belongs to a body: noted, for now each gives the same rights.',
  valuesConfig: {
    TITULAR: { description: 'Speaks in its name.' },
    SUBSTITUTE: { description: 'Speaks in its name when the titular cannot.' },
    MEMBER: { description: 'Is one of its members.' },
  },
})

@ObjectType('Mandate', {
  description: 'That someone belongs to a body, as administrators said. It lasts until it is ended.',
})
export class MandateType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => MandateKindEnum, { description: 'As what.' })
  kind!: MandateKind

  @Field(() => String, { description: 'Its first day, such as "2026-11-26", in Paris.' })
  startsOn!: string

  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType

  @Field(() => OrganisationType, { description: 'The body.' })
  organisation!: OrganisationType
}
