import { Field, Int, ObjectType } from 'type-graphql'
import { PersonType } from '../people/person.type.js'

@ObjectType('LeverRevision', { description: 'What a lever said at a time.' })
export class LeverRevisionType {
  @Field(() => Int, { description: 'Its number: 1, 2, 3 …' })
  revision!: number

  @Field(() => Date, { description: 'When it was saved.' })
  at!: Date

  @Field(() => PersonType, { description: 'Who saved it.' })
  editor!: PersonType

  @Field(() => String, { description: 'The title.' })
  title!: string

  @Field(() => String, { description: 'The text.' })
  body!: string

  @Field(() => String, { nullable: true, description: 'The finding.' })
  finding!: string | null

  @Field(() => String, { nullable: true, description: 'The action.' })
  action!: string | null
}
