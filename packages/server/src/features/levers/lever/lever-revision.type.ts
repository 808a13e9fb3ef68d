import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { Field, Int, ObjectType } from 'type-graphql'
import { registerEnum } from '../../../api/enums.js'
import { LeverStatusEnum } from './lever-status.type.js'
import { versionReasons, type VersionReason } from './lever-revision.entity.js'
import { PersonType } from '../../people/person.type.js'

const VersionReasonEnum = Object.fromEntries(versionReasons.map((reason) => [reason, reason]))
registerEnum(VersionReasonEnum, {
  name: 'VersionReason',
  description: 'Why a version of a lever was made.',
  valuesConfig: {
    PUBLISHED: { description: 'The lever was published.' },
    EDITED: { description: 'Somebody saved another title, finding or action.' },
    WRITTEN: { description: 'People wrote in its text; what is written within some minutes is one version.' },
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

  @Field(() => [LeverStatusEnum], { description: 'The statuses that the lever came to while this was what it said.' })
  statuses!: LeverStatus[]

  @Field(() => String, { nullable: true, description: 'The name that somebody gave it.' })
  name!: string | null
}
