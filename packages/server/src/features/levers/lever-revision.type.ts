import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { versionReasons, type VersionReason } from './lever-revision.entity.js'
import { PersonType } from '../people/person.type.js'

const VersionReasonEnum = Object.fromEntries(versionReasons.map((reason) => [reason, reason]))
registerEnumType(VersionReasonEnum, {
  name: 'VersionReason',
  description: 'Why a version of a lever was made.',
  valuesConfig: {
    PUBLISHED: { description: 'The lever was published.' },
    EDITED: { description: 'Somebody saved its title, finding, action or text.' },
    WRITTEN: { description: 'People wrote in its text; what is written within some minutes is one version.' },
    STATUS: { description: 'Its status changed.' },
    NAMED: { description: 'Somebody gave it a name.' },
    RESTORED: { description: 'Somebody restored an earlier version.' },
  },
})

@ObjectType('LeverRevision', { description: 'What a lever said at a time.' })
export class LeverRevisionType {
  leverId!: string

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

  @Field(() => VersionReasonEnum, { description: 'Why it was made.' })
  reason!: VersionReason

  @Field(() => String, { nullable: true, description: 'The name that somebody gave it.' })
  name!: string | null
}
