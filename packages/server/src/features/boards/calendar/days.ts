import { defaultTimeZone, type TimeZone } from '@leviers/shared/time-zones'
import { queryOf } from '../../../query.js'
import type { Sql } from '../../../sql.js'
import type { Programme } from '../programme/programme.entity.js'

/** The calendar day in a time zone, "2026-11-23". */
export function dayIn(timeZone: TimeZone, at: Date): string {
  return new Intl.DateTimeFormat('fr-CA', { timeZone, dateStyle: 'short' }).format(at)
}

/** The moment when a day begins in a time zone, also of a day of 23 or 25 hours. */
export function midnightIn(timeZone: TimeZone, day: string): Date {
  const midnight = Date.parse(`${day}T00:00Z`)
  const near = midnight - aheadIn(timeZone, midnight)
  return new Date(midnight - aheadIn(timeZone, near))
}

/** How many milliseconds the clocks of a time zone are ahead of universal time at a moment. */
function aheadIn(timeZone: TimeZone, at: number): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(at / 1_000) * 1_000
}

/** The calendar day of the programme at a moment. */
export async function dayOfProgramme({ em }: Pick<Sql, 'em'>, at: Date): Promise<string> {
  const programme = await queryOf<typeof Programme>(em)
    .selectFrom('Programme')
    .select('timeZone')
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst()
  return dayIn(programme?.timeZone ?? defaultTimeZone, at)
}

/** The same in SQL, of a moment which is an expression, on a board ("b"): read with whatever else is read there. */
export function dayOfBoardSql(at: string): string {
  return `(${at}::timestamptz at time zone (select time_zone from programme where programme.id = b.programme_id))::date`
}
