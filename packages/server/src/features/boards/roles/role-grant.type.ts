import type { Role } from '@leviers/shared/roles'
import { Field, ObjectType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'
import { PersonType, RoleEnum } from '../../people/person.type.js'
import { BoardType } from '../board.type.js'

@ObjectType('RoleGrant', { description: 'A role that somebody was given.' })
export class RoleGrantType {
  @Field(() => ID, { description: 'Its id: for ending it.' })
  id!: string

  @Field(() => PersonType, { description: 'Who holds it.' })
  person!: PersonType

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role

  @Field(() => BoardType, { nullable: true, description: 'The board that it is for; null for the whole programme.' })
  board!: BoardType | null

  @Field(() => String, { nullable: true, description: 'Its last day; null for no fixed time.' })
  until!: string | null

  @Field(() => Date, { description: 'When it was given.' })
  givenAt!: Date

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who gave it; null of what was there from the start, or by the setting of the installation.',
  })
  givenBy!: PersonType | null
}
