import { Field, Int, ObjectType } from 'type-graphql'
import { registerEnum } from '../../api/enums.js'
import { activities, type Activity, type NamedPlace } from '../../rooms/presence-share.js'
import type { PresenceSnapshot } from '../../rooms/presence-room.js'
import { PersonType } from '../people/person.type.js'
import { ID } from '../../id-scalar.js'

export const ActivityEnum = Object.fromEntries(activities.map((activity) => [activity, activity]))
registerEnum(ActivityEnum, {
  name: 'Activity',
  description: 'What someone does on a board, as far as the others are shown it.',
  valuesConfig: {
    READING: { description: 'They read.' },
    EDITING: { description: 'They change a lever.' },
    COMMENTING: { description: 'They write a comment.' },
  },
})

@ObjectType('PresentPerson', { description: 'Someone who is on a board now and lets the others see it.' })
export class PresentPersonType implements NamedPlace {
  personId!: string

  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType

  @Field(() => ID, { nullable: true, description: 'The lever that they are at.' })
  leverId!: string | null

  @Field(() => ActivityEnum, { description: 'What they do there.' })
  activity!: Activity
}

@ObjectType('BoardPresence', { description: 'Who is on a board now, whole each time.' })
export class BoardPresenceType implements Omit<PresenceSnapshot, 'number'> {
  people!: readonly NamedPlace[]

  @Field(() => Int, { description: 'How many there are in all.' })
  total!: number

  @Field(() => Int, { description: 'How many of them are visitors, or prefer not to be shown.' })
  unnamed!: number
}
