import { Field, ObjectType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@ObjectType('Session', { description: 'A browser that I am signed in with.' })
export class SessionType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'What it is, as the browser says, such as « Firefox, Windows »; null when it does not say.',
  })
  device!: string | null

  @Field(() => Date, { description: 'When I signed in with it.' })
  createdAt!: Date

  @Field(() => Date, { description: 'When it was last used, to ten minutes.' })
  lastSeenAt!: Date

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent!: boolean
}
