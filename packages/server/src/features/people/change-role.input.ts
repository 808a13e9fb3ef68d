import type { Role } from '@leviers/shared/roles'
import { Field, InputType } from 'type-graphql'
import { RoleEnum } from './person.type.js'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'A role to give.' })
export class ChangeRoleInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The person.' })
  personId!: string

  @Field(() => RoleEnum, { description: 'Their new role.' })
  role!: Role
}
