import { limits } from '@leviers/shared/limits'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf } from '../../../sql.js'
import { readKnownWords } from '../../search/read-words.js'
import { refuseLong } from '../../search/refuse-long.js'
import type { SearchedWord } from '../../search/searched-word.js'
import { scopeOfBoard } from './lever-search.js'
import { Lever } from '../lever/lever.entity.js'

interface Similar {
  boardId: string
  /** What somebody is about to propose. */
  text: string
  most: number
}

/** A word in the title tells more of what a lever is about. */
const titleWeight = 2
/** What has less than this of what the most alike has in common is another matter. */
const leastShare = 0.45
/** So many words are no accident, where a text has as many. */
const leastWords = 2

/**
 * Published levers that are about the same as a text, those first that have most in common with it: words that few levers
 * have count for more. Throws TEXT_TOO_LONG.
 */
export async function similarLevers(em: SqlEntityManager, { boardId, text, most }: Similar): Promise<Lever[]> {
  refuseLong(text, { field: 'text', max: limits.text.similar })
  const sql = sqlOf(em)
  const words = await readKnownWords(sql, text, scopeOfBoard({ boardId, state: 'PUBLISHED' }))
  const queries = words.filter(isDistinctive).flatMap(({ query }) => query ?? [])
  if (queries.length === 0) return []
  const found = await sql.rows<{ id: string }>(inCommon, [queries, boardId, Math.min(leastWords, queries.length), most])
  const levers = await em.find(Lever, { id: found.map(({ id }) => id) }, { populate: ['author'] })
  return found.flatMap(({ id }) => levers.find((lever) => lever.id === id) ?? [])
}

/** Shorter words are in too many others. */
function isDistinctive({ word }: SearchedWord): boolean {
  return word.length > 2
}

const inCommon = `
  with word as (select query::tsquery as query from unnest($1::text[]) as query),
  hit as (
    select l.id, l.number, case when ts_filter(l.search, '{a}') @@ w.query then ${titleWeight} else 1 end as weight,
      ln(1 + (select count(*) from lever where board_id = $2 and state = 'PUBLISHED') / count(*) over (partition by w.query)::float) as rarity
    from word w join lever l on l.search @@ w.query
    where l.board_id = $2 and l.state = 'PUBLISHED'
  ),
  common as (
    select id, number, count(*) as words, sum(weight * rarity) as score, max(sum(weight * rarity)) over () as best
    from hit group by id, number
  )
  select id from common where words >= $3 and score >= best * ${leastShare}
  order by score desc, number desc limit $4`
