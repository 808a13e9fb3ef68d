import { programmeStates, type ProgrammeState } from '@leviers/shared/phases'
import type { TimeZone } from '@leviers/shared/time-zones'
import { Field, Int, ObjectType } from 'type-graphql'
import { registerEnum } from '../../../api/enums.js'
import type { Programme } from './programme.entity.js'
import { ID } from '../../../id-scalar.js'

const ProgrammeStateEnum = Object.fromEntries(programmeStates.map((state) => [state, state]))
registerEnum(ProgrammeStateEnum, {
  name: 'ProgrammeState',
  description: 'Where a programme stands.',
  valuesConfig: {
    PREPARATION: { description: 'It is being prepared.' },
    EVALUATION: { description: 'The contract that ends is being evaluated.' },
    WRITING: { description: 'The next contract is being written.' },
    SIGNATURE: { description: 'The next contract is being signed.' },
    MONITORING: { description: 'The contract is carried out and followed.' },
    ARCHIVED: { description: 'It is over, and can still be read.' },
  },
})

@ObjectType('Programme', { description: 'The programme of a city contract: what this instance is for.' })
export class ProgrammeType implements Omit<Programme, 'createdAt' | 'installedAt'> {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => String, { description: 'The territory that it is about.' })
  territory!: string

  @Field(() => String, { description: 'Its presentation: paragraphs separated by an empty line.' })
  presentation!: string

  @Field(() => String, { description: 'The same in English; empty where there is none.' })
  presentationEn!: string

  @Field(() => String, {
    description: 'The years over which it goes, such as "2024-2030"; empty where it is not said.',
  })
  period!: string

  @Field(() => String, { description: 'Whom to ask, and how; empty where it is not said.' })
  contact!: string

  @Field(() => String, { description: 'Where its days begin and end: an IANA name, such as "Europe/Paris".' })
  timeZone!: TimeZone

  @Field(() => String, { nullable: true, description: 'The address of its logo on this site, a PNG; null without.' })
  logo!: string | null

  @Field(() => ProgrammeStateEnum, { description: 'Where it stands.' })
  state!: ProgrammeState

  @Field(() => Int, { description: 'Raised by each edit: given with an edit, it lets nobody overwrite another’s.' })
  revision!: number

  @Field(() => Boolean, { description: 'Whether it was said what it is; before that it has no name and no phases.' })
  isInstalled!: boolean
}
