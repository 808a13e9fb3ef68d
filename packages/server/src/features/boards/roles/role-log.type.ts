import type { Role } from '@leviers/shared/roles'
import { Field, Int, ObjectType } from 'type-graphql'
import { registerEnum } from '../../../api/enums.js'
import { PersonType, RoleEnum } from '../../people/person.type.js'
import { BoardType } from '../board.type.js'
import { PageInfo } from '../page-info.type.js'

const roleActs = ['GIVEN', 'ENDED', 'LAPSED'] as const
export type RoleAct = (typeof roleActs)[number]

const RoleActEnum = Object.fromEntries(roleActs.map((act) => [act, act]))
registerEnum(RoleActEnum, {
  name: 'RoleAct',
  description: 'What happened to a role.',
  valuesConfig: {
    GIVEN: { description: 'It was given.' },
    ENDED: { description: 'Somebody ended it.' },
    LAPSED: { description: 'Its last day was over.' },
  },
})

@ObjectType({ description: 'A role that was given or ended, as the log has it.' })
export class RoleLogEntry {
  @Field(() => Int, { description: 'Its place in the programme’s order.' })
  number!: number

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date

  @Field(() => RoleActEnum, { description: 'What happened.' })
  act!: RoleAct

  @Field(() => PersonType, { description: 'Whose role it is.' })
  person!: PersonType

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role

  @Field(() => BoardType, { nullable: true, description: 'The board that it is for; null for the whole programme.' })
  board!: BoardType | null

  @Field(() => String, { nullable: true, description: 'Its last day, as it was given; null for no fixed time.' })
  until!: string | null

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who did it; null of what its last day ended, or the setting of the installation gave.',
  })
  by!: PersonType | null

  @Field(() => Boolean, { description: 'Whether somebody gave it to themselves, or ended their own.' })
  isOwn!: boolean
}

@ObjectType({ description: 'One of the log, with its place in it.' })
export class RoleLogEdge {
  @Field(() => String, { description: 'Its place: give it as "after" to have what follows.' })
  cursor!: string

  @Field(() => RoleLogEntry, { description: 'It.' })
  node!: RoleLogEntry
}

@ObjectType({ description: 'A page of the log of roles.' })
export class RoleLogConnection {
  @Field(() => [RoleLogEdge], { description: 'The page.' })
  edges!: RoleLogEdge[]

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo
}
