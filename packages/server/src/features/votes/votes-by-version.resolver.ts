import DataLoader from 'dataloader'
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { LeverRevisionType } from '../levers/lever/lever-revision.type.js'
import { LeverType } from '../levers/lever/lever.type.js'
import { sqlOf, type Sql } from '../../sql.js'

@ObjectType({ description: 'How many votes stand, of those that were given on this very version.' })
class VersionVotes {
  @Field(() => Int, { description: 'Agree.' })
  agree!: number

  @Field(() => Int, { description: 'Disagree.' })
  disagree!: number

  @Field(() => Int, { description: 'Pass.' })
  pass!: number
}

/** How many votes are older than the words. */
@Resolver(() => LeverType)
export class EarlierVotesResolver {
  @FieldResolver(() => Int, { description: 'How many of its votes were given on an earlier version of its words.' })
  async earlierVotes(@Root() { id, revision }: LeverType, @Ctx() { em }: Context): Promise<number> {
    const [row] = await sqlOf(em).rows<{ count: number }>(
      'select count(*)::integer as count from vote where lever_id = $1 and revision < $2',
      [id, revision],
    )
    return row?.count ?? 0
  }
}

/** The votes given on each version. */
@Resolver(() => LeverRevisionType)
export class VersionVotesResolver {
  @FieldResolver(() => VersionVotes, { description: 'The votes that stand now and were given on it.' })
  votes(@Root() { leverId, revision }: LeverRevisionType, @Ctx() context: Context): Promise<VersionVotes> {
    const loader = context.once(
      `votes by version ${leverId}`,
      () => new DataLoader((revisions: readonly number[]) => readVotes(sqlOf(context.em), leverId, revisions)),
    )
    return loader.load(revision)
  }
}

async function readVotes(sql: Sql, leverId: string, revisions: readonly number[]): Promise<VersionVotes[]> {
  const rows = await sql.rows<VersionVotes & { revision: number }>(
    `select revision, count(*) filter (where value = 'AGREE')::integer as agree,
       count(*) filter (where value = 'DISAGREE')::integer as disagree,
       count(*) filter (where value = 'PASS')::integer as pass
     from vote where lever_id = $1 and revision = any ($2::integer[]) group by revision`,
    [leverId, revisions],
  )
  const found = new Map(rows.map((row) => [row.revision, row]))
  return revisions.map((revision) => found.get(revision) ?? { agree: 0, disagree: 0, pass: 0 })
}
