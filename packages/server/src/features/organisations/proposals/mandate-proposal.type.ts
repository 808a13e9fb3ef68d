import { Field, ObjectType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'
import { PersonType } from '../../people/person.type.js'
import { OrganisationType } from '../organisation.type.js'

@ObjectType('MandateProposal', {
  description:
    'Somebody works for a body, as the provider says by which they signed in: an administrator may confirm it.',
})
export class MandateProposalType {
  @Field(() => ID, { description: 'The id of the person: each has one proposal at most.' })
  id!: string

  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType

  @Field(() => String, { nullable: true, description: 'Their address, by which an administrator knows who they are.' })
  email!: string | null

  @Field(() => String, { description: 'The number of the establishment (SIRET).' })
  siret!: string

  @Field(() => Date, { description: 'When they first signed in that way.' })
  since!: Date

  @Field(() => OrganisationType, {
    nullable: true,
    description:
      'The body that somebody of the same establishment was confirmed for before, else the one of that number; null for none.',
  })
  organisation!: OrganisationType | null
}
