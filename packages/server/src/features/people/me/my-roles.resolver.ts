import type { Role } from '@leviers/shared/roles'
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../context.js'
import { ID } from '../../../id-scalar.js'
import { sqlOf } from '../../../sql.js'
import { MeType } from '../me.type.js'
import { RoleEnum } from '../person.type.js'
import { isHeldSql } from '../roles/held-roles-sql.js'

@ObjectType({ description: 'A role that I hold now.' })
class HeldRole {
  @Field(() => ID, { description: 'Its id: for ending it.' })
  id!: string

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role

  @Field(() => ID, { nullable: true, description: 'The board that it is for; null for the whole programme.' })
  boardId!: string | null

  @Field(() => String, { nullable: true, description: 'Its last day; null for no fixed time.' })
  until!: string | null
}

/** What whoever is asking may do beside taking part. */
@Resolver(() => MeType)
export class MyRolesResolver {
  @FieldResolver(() => [HeldRole], { description: 'What I may do beside taking part, and where.' })
  roles(@Root() { id }: MeType, @Ctx() { em }: Context): Promise<HeldRole[]> {
    return sqlOf(em).rows<HeldRole>(
      `select g.id, g.role, g.board_id as "boardId", g.until::text from role_grant g
       where g.person_id = $1 and ${isHeldSql} order by g.role, g.board_id nulls first`,
      [id],
    )
  }
}
