import { capabilityLevels, type Capability } from '@leviers/shared/phases'
import { Field, ObjectType } from 'type-graphql'
import { registerEnum } from '../../../api/enums.js'
import type { Phase } from './phase.entity.js'
import { ID } from '../../../id-scalar.js'

const CapabilityEnum = Object.fromEntries(capabilityLevels.map((level) => [level, level]))
registerEnum(CapabilityEnum, {
  name: 'Capability',
  description: 'What a phase lets people do with something.',
  valuesConfig: {
    OFF: { description: 'Nothing, and pages do not speak of it; what was done before can be read.' },
    READ: { description: 'Read what was done; pages say from when it can be done.' },
    ON: { description: 'Do it.' },
  },
})

@ObjectType('Phase', { description: 'A phase of the programme, with what it lets people do.' })
export class PhaseType implements Omit<Phase, 'programme' | 'position'> {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => String, { description: 'Its first day, such as "2026-11-23", in Paris.' })
  startsOn!: string

  @Field(() => String, { description: 'Its last day, included.' })
  endsOn!: string

  @Field(() => Boolean, { description: 'Whether it is under way today.' })
  current!: boolean

  @Field(() => CapabilityEnum, { description: 'Proposing levers.' })
  createLever!: Capability

  @Field(() => CapabilityEnum, { description: 'Changing one’s own levers.' })
  editLever!: Capability

  @Field(() => CapabilityEnum, { description: 'Commenting.' })
  comment!: Capability

  @Field(() => CapabilityEnum, { description: 'Giving one’s position.' })
  vote!: Capability

  @Field(() => CapabilityEnum, { description: 'Seeing the results: noted, for now they are always shown.' })
  seeResults!: Capability
}
