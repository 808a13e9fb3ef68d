import type { Sql } from '../sql.js'

/** Which log somebody follows: that of a stream, or that of a text. */
export type FollowedLog = 'STREAM' | 'TEXT'

/** Where a log stood when it was looked at; null when it is no more. */
export interface Head {
  epoch: string
  number: number
}

/** A log that is followed here, and where it stood when it was last looked at. */
export interface LookedAt {
  log: FollowedLog
  id: string
  last: Head | null
}

/** Marks a log that was not read yet: equal to no real head. */
export const neverLooked: Head = { epoch: '', number: -1 }

interface Row {
  index: number
  epoch: string | null
  number: number | null
}

/**
 * Which of many logs no longer stand where they did, by their place in the list: one statement, whatever their number and
 * kind, whose answer is short when little happens.
 */
export async function readMovedHeads(sql: Sql, followed: readonly LookedAt[]): Promise<Map<number, Head | null>> {
  const rows = await sql.rows<Row>(
    `with followed as (
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::integer[]) with ordinality
         as f (id, log, epoch, number, place)
     ), now as (
       select f.*, s.epoch as new_epoch, s.head as new_number from followed f left join stream s on s.id = f.id
       where f.log = 'STREAM'
       union all
       select f.*, t.epoch, t.head from followed f left join lever_text t on t.lever_id = f.id where f.log = 'TEXT'
     )
     select place::integer as index, new_epoch as epoch, new_number as number from now
     where new_epoch is distinct from epoch or new_number is distinct from number`,
    [
      followed.map(({ id }) => id),
      followed.map(({ log }) => log),
      followed.map(({ last }) => last?.epoch ?? null),
      followed.map(({ last }) => last?.number ?? null),
    ],
  )
  return new Map(rows.map(({ index, epoch, number }) => [index - 1, headOfRow(epoch, number)]))
}

function headOfRow(epoch: string | null, number: number | null): Head | null {
  return epoch === null || number === null ? null : { epoch, number }
}
