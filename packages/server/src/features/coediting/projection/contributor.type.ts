import { Field, Int, ObjectType } from 'type-graphql'
import { OrganisationType } from '../../organisations/organisation.type.js'
import { PersonType } from '../../people/person.type.js'

@ObjectType('Contributor', { description: 'Somebody who wrote in a text.' })
export class ContributorType {
  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType

  @Field(() => OrganisationType, {
    nullable: true,
    description:
      'The organisation that they were a member of when they wrote, as administrators said; null when of none.',
  })
  memberOf!: OrganisationType | null

  @Field(() => Int, { description: 'How many changes they sent.' })
  changes!: number
}

@ObjectType('TextShare', { description: 'How much of a text, as it is now, somebody wrote, and as a member of what.' })
export class TextShareType {
  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType

  @Field(() => OrganisationType, {
    nullable: true,
    description:
      'The organisation that they were a member of when they wrote it, as administrators said; null when of none.',
  })
  memberOf!: OrganisationType | null

  @Field(() => Int, { description: 'How many of its characters.' })
  characters!: number
}
