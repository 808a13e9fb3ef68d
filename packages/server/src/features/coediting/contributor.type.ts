import { Field, Int, ObjectType } from 'type-graphql'
import { PersonType } from '../people/person.type.js'

@ObjectType('Contributor', { description: 'Somebody who wrote in a text.' })
export class ContributorType {
  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType

  @Field(() => String, { nullable: true, description: 'The body that they belonged to when they wrote.' })
  organisation!: string | null

  @Field(() => Int, { description: 'How many changes they sent.' })
  changes!: number
}

@ObjectType('TextShare', { description: 'How much of a text, as it is now, somebody wrote.' })
export class TextShareType {
  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType

  @Field(() => Int, { description: 'How many of its characters.' })
  characters!: number
}
