import type { Sql } from '../../../sql.js'
import { mixThemes } from '../placing/mix-themes.js'
import { readLevers } from '../lever/read-levers.js'
import type { LeverToShow } from '../lever/lever.type.js'

interface Draw {
  boardId: string
  /** Whose positions are left out; null of a visitor. */
  personId: string | null
  /** Its code; null: none comes first. When it is not said, that of the person's profile. */
  neighbourhood: string | null | undefined
  without: readonly string[]
  seed: string
  count: number
}

interface Ranked {
  id: string
  themeIds: string[]
  totalCount: number
}

/** Themes are mixed among so many times as many levers as are drawn. */
const choice = 4

/**
 * Levers for somebody to give a position on: those of their neighbourhood first, then those that the fewest people
 * were heard on, themes mixed. Chance, which a seed decides, never puts a lever before one that was heard less than half
 * as often, so that all are heard about equally while two neighbours are asked different things. Two statements.
 */
export async function drawLevers(sql: Sql, draw: Draw): Promise<{ levers: LeverToShow[]; totalCount: number }> {
  const ranking = await rank(sql, draw)
  const drawn = mixThemes(ranking, draw.count)
  const read = await readLevers(
    sql,
    drawn.map(({ id }) => id),
  )
  const byId = new Map(read.map((lever) => [lever.id, lever]))
  return { levers: drawn.flatMap(({ id }) => byId.get(id) ?? []), totalCount: ranking[0]?.totalCount ?? 0 }
}

function rank(sql: Sql, { boardId, personId, neighbourhood, without, seed, count }: Draw): Promise<Ranked[]> {
  return sql.rows<Ranked>(
    `select id, theme_ids::text[] as "themeIds", (count(*) over ())::integer as "totalCount" from lever
     where board_id = $1 and state = 'PUBLISHED' and id <> all ($2::uuid[])
       and not exists (select 1 from vote where lever_id = lever.id and person_id = $3)
     order by coalesce(
         case when $7 then (select neighbourhood_code from person where id = $3) else $4::text end = any (neighbourhood_codes),
         false
       ) desc,
       (agree + disagree + pass + 1) * (1 + (hashtextextended($5 || id::text, 0) & 1048575) / 1048576.0), id
     limit $6`,
    [boardId, without, personId, neighbourhood ?? null, seed, count * choice, neighbourhood === undefined],
  )
}
