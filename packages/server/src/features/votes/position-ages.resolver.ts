import DataLoader from 'dataloader'
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { LeverRevisionType } from '../levers/lever/lever-revision.type.js'
import { LeverType } from '../levers/lever/lever.type.js'
import { sqlOf, type Sql } from '../../sql.js'

@ObjectType({ description: 'How many people hold each position, and gave it on this very version.' })
class VersionPositions {
  @Field(() => Int, { description: 'Agree.' })
  agree!: number

  @Field(() => Int, { description: 'Disagree.' })
  disagree!: number

  @Field(() => Int, { description: 'Pass.' })
  pass!: number
}

/** On which version positions were given. */
@Resolver(() => LeverType)
export class PositionAgesResolver {
  @FieldResolver(() => Int, { description: 'How many of its positions were given on an earlier version of its words.' })
  async earlierPositions(@Root() { id, revision }: LeverType, @Ctx() { em }: Context): Promise<number> {
    const [row] = await sqlOf(em).rows<{ count: number }>(
      'select count(*)::integer as count from vote where lever_id = $1 and revision < $2',
      [id, revision],
    )
    return row?.count ?? 0
  }
}

/** The positions given on each version. */
@Resolver(() => LeverRevisionType)
export class VersionPositionsResolver {
  @FieldResolver(() => VersionPositions, { description: 'The positions that stand now and were given on it.' })
  positions(@Root() { leverId, revision }: LeverRevisionType, @Ctx() context: Context): Promise<VersionPositions> {
    const loader = context.once(
      `positions by version ${leverId}`,
      () => new DataLoader((revisions: readonly number[]) => readPositions(sqlOf(context.em), leverId, revisions)),
    )
    return loader.load(revision)
  }
}

async function readPositions(sql: Sql, leverId: string, revisions: readonly number[]): Promise<VersionPositions[]> {
  const rows = await sql.rows<VersionPositions & { revision: number }>(
    `select revision, count(*) filter (where value = 'AGREE')::integer as agree,
       count(*) filter (where value = 'DISAGREE')::integer as disagree,
       count(*) filter (where value = 'PASS')::integer as pass
     from vote where lever_id = $1 and revision = any ($2::integer[]) group by revision`,
    [leverId, revisions],
  )
  const found = new Map(rows.map((row) => [row.revision, row]))
  return revisions.map((revision) => found.get(revision) ?? { agree: 0, disagree: 0, pass: 0 })
}
