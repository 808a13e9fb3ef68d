import { capabilityLevels, phaseOverrides, type Capability, type PhaseOverride } from '@leviers/shared/phases'
import { Field, Int, ObjectType } from 'type-graphql'
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

const PhaseOverrideEnum = Object.fromEntries(phaseOverrides.map((override) => [override, override]))
registerEnum(PhaseOverrideEnum, {
  name: 'PhaseOverride',
  description: 'Whether a phase follows its dates.',
  valuesConfig: {
    AUTO: { description: 'It is open from its first day to its last.' },
    OPEN: { description: 'It is open, whatever its dates say.' },
    CLOSED: { description: 'It is closed, whatever its dates say.' },
  },
})

@ObjectType('Phase', { description: 'A phase of the programme, with what it lets people do.' })
export class PhaseType implements Omit<Phase, 'programme' | 'position'> {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => String, { description: 'Its first day, such as "2026-11-23", in the programme’s time zone.' })
  startsOn!: string

  @Field(() => String, { description: 'Its last day, included.' })
  endsOn!: string

  @Field(() => Date, { description: 'When its first day begins.' })
  startsAt!: Date

  @Field(() => Date, { description: 'When its last day is over.' })
  endsAt!: Date

  @Field(() => PhaseOverrideEnum, { description: 'Whether it follows its dates.' })
  override!: PhaseOverride

  @Field(() => Boolean, {
    description: 'Whether it is open now: several may be, each thing is then as open as the most open of them.',
  })
  current!: boolean

  @Field(() => Int, { description: 'Raised by each edit: given with an edit, it lets nobody overwrite another’s.' })
  revision!: number

  @Field(() => CapabilityEnum, { description: 'Proposing levers.' })
  createLever!: Capability

  @Field(() => CapabilityEnum, { description: 'Changing one’s own levers.' })
  editLever!: Capability

  @Field(() => CapabilityEnum, { description: 'Commenting.' })
  comment!: Capability

  @Field(() => CapabilityEnum, { description: 'Giving one’s position.' })
  vote!: Capability

  @Field(() => CapabilityEnum, {
    description: 'Seeing the results: when OFF, the end of five minutes does not show them; for now boards always do.',
  })
  seeResults!: Capability
}
