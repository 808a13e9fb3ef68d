import { locales, participationModes, roles, type College } from '@leviers/shared/roles'
import { Field, ObjectType } from 'type-graphql'
import { registerEnum } from '../../api/enums.js'
import type { Person } from './person.entity.js'
import { ID } from '../../id-scalar.js'

export const LocaleEnum = Object.fromEntries(locales.map((locale) => [locale, locale]))
registerEnum(LocaleEnum, {
  name: 'Locale',
  description: 'A language of the product.',
  valuesConfig: { FR: { description: 'French.' }, EN: { description: 'English.' } },
})

export const RoleEnum = Object.fromEntries(roles.map((role) => [role, role]))
registerEnum(RoleEnum, {
  name: 'Role',
  description: 'What somebody may do beside taking part; none of them allows what another does.',
  valuesConfig: {
    FACILITATOR: { description: 'Moves levers in the order of a board, and proposes where only its team does.' },
    MODERATOR: { description: 'Hides, restores, reviews, moves.' },
    CONTRACT_EDITOR: { description: 'Says where levers stand, with the official answer.' },
    ADMIN: { description: 'Runs the programme, opens boards, gives roles and reads the outbox.' },
  },
})

export const ParticipationModeEnum = Object.fromEntries(participationModes.map((mode) => [mode, mode]))
registerEnum(ParticipationModeEnum, {
  name: 'ParticipationMode',
  description:
    'How someone takes part, by the time they have: noted, for now it changes no page. It never restricts their rights.',
  valuesConfig: {
    EXPRESS: { description: 'About 5 minutes: five levers, one at a time.' },
    COMMENT: { description: 'About 20 minutes: read and comment.' },
    PROPOSE: { description: 'About 45 minutes: propose a lever.' },
    WORKSHOP: { description: 'One or two hours: a workshop, live.' },
    CO_WRITE: { description: 'Over weeks: write together.' },
    RELAY: { description: 'Relay the words of others.' },
  },
})

@ObjectType('Person', { description: 'Someone who takes part, as the others see them.' })
export class PersonType implements Pick<Person, 'id' | 'displayName' | 'college' | 'organisation' | 'isGuest'> {
  @Field(() => ID, { description: 'Their id.' })
  id!: string

  @Field(() => String, { description: 'Their name or pseudonym.' })
  displayName!: string

  @Field(() => ID, {
    description:
      'The code of their college: as administrators said when isVouched, else as they declare it themselves. What is only declared counts as HABITANTS in every figure per college.',
  })
  college!: College

  @Field(() => String, {
    nullable: true,
    description: 'The body that they belong to: of their mandate, else in their own words.',
  })
  organisation!: string | null

  @Field(() => Boolean, { description: 'Whether they take part as a guest, without an account.' })
  isGuest!: boolean

  @Field(() => Boolean, {
    description:
      'Whether administrators said of which body they are; else organisation and college are their own words.',
  })
  isVouched!: boolean
}

/** What is needed of a person to show them. */
export type PersonToShow = Pick<
  Person,
  'id' | 'displayName' | 'college' | 'organisation' | 'organisationId' | 'isGuest'
>

/** The columns of a person to show; the table is "person" or its alias. */
export const columnsToShow = (table: string) =>
  `${table}.display_name as "displayName", ${table}.college, ${table}.organisation,
   ${table}.organisation_id as "organisationId", ${table}.is_guest as "isGuest"`

/** A row that names an author: their id, and what columnsToShow gives. */
type RowWithAuthor = Omit<PersonToShow, 'id'> & { authorId: string }

/** A row with its author as one thing. */
export function withAuthor<Row extends RowWithAuthor>(row: Row) {
  const { authorId, displayName, college, organisation, organisationId, isGuest, ...own } = row
  return { ...own, author: { id: authorId, displayName, college, organisation, organisationId, isGuest } }
}

/** A person as the others see them. */
export function shownPerson({ organisationId, ...person }: PersonToShow): PersonType {
  const { id, displayName, college, organisation, isGuest } = person
  const isVouched = (organisationId ?? null) !== null
  return Object.assign(new PersonType(), { id, displayName, college, organisation, isGuest, isVouched })
}
