import type { FilterQuery } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf, type Sql } from '../../../sql.js'
import { Lever } from '../lever/lever.entity.js'

interface Moved {
  boardId: string
  /** The board's last event when the list was begun. */
  since: number
  /** Up to which event they were told already. */
  after: number
  /** Whether positions move levers in this order. */
  isByVotes: boolean
  where: FilterQuery<Lever>
  /** Those that the page has already. */
  without: readonly string[]
  most: number
}

export interface MovedLever {
  lever: Lever
  /** The last event that touched it. */
  number: number
}

/** How many are looked at together: all that were touched may be many, and few of them in the list. */
const together = 100

/**
 * Levers of a list that something touched since it was begun: they may have moved from a page that was still to be read
 * to one that had been read. In the order in which they were last touched, so that one that is touched again comes later.
 */
export async function movedLevers(em: SqlEntityManager, moved: Moved): Promise<MovedLever[]> {
  const { since, where, without, most } = moved
  const touched = (await touchedLevers(sqlOf(em), moved)).filter(({ id }) => !without.includes(id))
  const found: MovedLever[] = []
  for (let from = 0; from < touched.length && found.length < most; from += together) {
    const some = touched.slice(from, from + together)
    const levers = await em.find(
      Lever,
      // What was published since is news, not a lever of the list that was begun.
      { $and: [where, { id: { $in: some.map(({ id }) => id) }, number: { $lte: since } }] },
      { populate: ['author'] },
    )
    const byId = new Map(levers.map((lever) => [lever.id, lever]))
    for (const { id, number } of some) {
      const lever = byId.get(id)
      if (lever) found.push({ lever, number })
    }
  }
  return found.slice(0, most)
}

function touchedLevers(sql: Sql, { boardId, after, isByVotes }: Moved): Promise<{ id: string; number: number }[]> {
  return sql.rows(
    `select id, max(number)::integer as number from (
       select lever_id as id, number from event
       where stream_id = $1 and number > $2 and lever_id is not null
         and ($3 or kind not in ('VoteCast', 'VoteWithdrawn'))
       union all
       select jsonb_array_elements_text(data -> 'leverIds')::uuid, number from event
       where stream_id = $1 and number > $2 and kind = 'GuestClaimed'
       union all
       -- Fresh places for all of them: the one after which the page begins means nothing any more.
       select lever.id, event.number from event join lever on lever.board_id = stream_id
       where stream_id = $1 and event.number > $2 and kind = 'LeverMoved' and data ->> 'rearranged' = 'true'
     ) touched group by id order by number`,
    [boardId, after, isByVotes],
  )
}
