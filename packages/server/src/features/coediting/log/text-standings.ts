import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { whyNot, type Action, type Standing } from '@leviers/shared/policies'
import { isDecided } from '@leviers/shared/status-steps'
import { PublicError } from '../../../errors.js'
import { batchedRead } from '../../../async/batched-read.js'
import type { Act, Transaction } from '../../../commands/command.js'
import type { TextBody, TextRights } from '../../../ports/texts.js'
import type { Sql } from '../../../sql.js'
import {
  joinPhase,
  standingColumns,
  standingOfRow,
  visitor,
  type StandingColumns,
} from '../../boards/board-standing.js'
import { dayOfBoardSql } from '../../boards/calendar/days.js'
import { isCoAuthorSql, isOfItsBodySql } from '../../levers/lever/co-author-standing.js'
import { heldMandateSql } from '../../organisations/mandates/held-mandate-sql.js'
import type { LeverState } from '../../levers/lever/lever.entity.js'

/** Someone in front of a text. */
export interface TextReader {
  leverId: string
  personId: string
  at: Date
  /** The body in whose name their editor writes, if any. */
  body?: TextBody | null
}

/** What a row says of how somebody stands towards a lever's text. */
export interface TextStandingRow extends StandingColumns {
  leverId: string
  personId: string
  authorId: string
  state: LeverState
  status: LeverStatus
  isCoAuthor: boolean
  /** Null of a lever that is in the name of no body. */
  isOfItsBody: boolean | null
  /** The bodies of which they hold a mandate. */
  bodies: readonly string[]
  /** Whether they are still somebody: a guest may have become a person of another id. */
  isHere: boolean
}

/** How people stand towards levers at a moment, in SQL: each of its three parts is an expression. */
export function textStandingsSql({ levers, people, at }: Record<'levers' | 'people' | 'at', string>): string {
  return `select distinct l.id as "leverId", p.id as "personId", l.author_id as "authorId", l.state, l.status,
      ${isCoAuthorSql(dayOfBoardSql(at))} as "isCoAuthor", ${isOfItsBodySql(dayOfBoardSql(at))} as "isOfItsBody",
      coalesce((
        select jsonb_agg(mandate.organisation_id order by mandate.organisation_id) from mandate
        where ${heldMandateSql({ person: 'p.id', day: dayOfBoardSql(at) })}
      ), '[]') as bodies, p.claimed_by_id is null as "isHere", ${standingColumns}
    from unnest(${levers}::uuid[], ${people}::uuid[]) as asked (lever, person)
    join lever l on l.id = asked.lever join person p on p.id = asked.person
    join board b on b.id = l.board_id ${joinPhase(at)}`
}

/** Why people may not do something with texts, in the order asked: null when they may. One statement for all of them. */
export async function textStandings(
  sql: Sql,
  readers: readonly TextReader[],
  action: Action,
): Promise<(PublicError | null)[]> {
  return textRefusals(await readStandings(sql, readers), readers, action)
}

/** Answers why somebody may not do something with a text now: one statement for all who ask at once. */
export function makeTextRights(sql: Sql, now: () => Date): TextRights {
  const standingOf = batchedRead(async (keys: readonly string[]) => {
    const at = now()
    const readers = keys.map((key) => {
      const [leverId = '', personId = ''] = key.split(' ')
      return { leverId, personId, at }
    })
    return new Map((await readStandings(sql, readers)).map((row) => [keyOf(row), row]))
  })
  return async (reader, action) => refusalOf(await standingOf(keyOf(reader)), reader, action)
}

/** The same from rows that are read already. */
export function textRefusals(
  rows: readonly TextStandingRow[],
  readers: readonly TextReader[],
  action: Action,
): (PublicError | null)[] {
  const byReader = new Map(rows.map((row) => [keyOf(row), row]))
  return readers.map((reader) => refusalOf(byReader.get(keyOf(reader)), reader, action))
}

/** How the actor of a command stands towards a lever's text. */
export async function textStanding(transaction: Transaction, act: Act<{ leverId: string }>): Promise<Standing> {
  const { leverId } = act.input
  const { personId } = act.actor
  const [row] = await readStandings(transaction, [{ leverId, personId, at: act.at }])
  if (!row) throw new PublicError('NOT_FOUND')
  return standingOf(row)
}

function readStandings(sql: Sql, readers: readonly TextReader[]): Promise<TextStandingRow[]> {
  return sql.rows<TextStandingRow>(textStandingsSql({ levers: '$1', people: '$2', at: '$3' }), [
    readers.map(({ leverId }) => leverId),
    readers.map(({ personId }) => personId),
    momentOf(readers),
  ])
}

/** The moment at which people are asked about: it is the same for all of them. */
export function momentOf([first]: readonly TextReader[]): string {
  return (first?.at ?? new Date(0)).toISOString()
}

function standingOf(row: TextStandingRow): Standing {
  const { authorId, personId, isCoAuthor, isOfItsBody, isHere, status } = row
  const isAuthor = authorId === personId
  const towards = { isAuthor, isCoAuthor, isOfItsBody: isOfItsBody ?? undefined, isDecided: isDecided(status) }
  return { ...(isHere ? standingOfRow(row) : visitor), ...towards }
}

function refusalOf(
  row: TextStandingRow | undefined,
  { body }: Pick<TextReader, 'body'>,
  action: Action,
): PublicError | null {
  if (!row) return new PublicError('NOT_FOUND')
  if (body && !row.bodies.includes(body.id)) return new PublicError('MANDATE_ENDED', { organisation: body.name })
  const refusal = whyNot(standingOf(row), action)
  if (refusal) return new PublicError(refusal)
  return row.state === 'PUBLISHED' ? null : new PublicError('LEVER_NOT_OPEN')
}

function keyOf({ leverId, personId }: { leverId: string; personId: string }): string {
  return `${leverId} ${personId}`
}
