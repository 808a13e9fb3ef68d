import { Field, ObjectType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@ObjectType('Passkey', { description: 'A passkey that I can sign in with.' })
export class PasskeyType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'What I call it.' })
  name!: string

  @Field(() => Date, { description: 'When I added it.' })
  createdAt!: Date

  @Field(() => Date, { nullable: true, description: 'When I last signed in with it; null when I never did.' })
  lastUsedAt!: Date | null
}
