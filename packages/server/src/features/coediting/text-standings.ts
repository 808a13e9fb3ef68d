import { whyNot, type Action, type Standing } from '@leviers/shared/policies'
import { PublicError } from '../../errors.js'
import type { Act, Transaction } from '../../events/define-command.js'
import type { Sql } from '../../sql.js'
import { boardStanding, boardStandings, keyOfStanding } from '../boards/board-standing.js'
import { isCoAuthorSql } from '../levers/co-author-standing.js'
import type { LeverState } from '../levers/lever.entity.js'

/** Someone in front of a text. */
export interface TextReader {
  leverId: string
  personId: string
  at: Date
}

interface LeverRow {
  leverId: string
  personId: string
  boardId: string
  authorId: string
  state: LeverState
  isCoAuthor: boolean
}

/** Why people may not do something with texts, in the order asked: null when they may. Two statements for all of them. */
export async function textStandings(
  sql: Sql,
  readers: readonly TextReader[],
  action: Action,
): Promise<(PublicError | null)[]> {
  const [first] = readers
  if (!first) return []
  const levers = new Map((await readLevers(sql, readers)).map((row) => [keyOf(row), row]))
  const acting = [...levers.values()].map(({ boardId, personId }) => ({ boardId, actor: { personId } }))
  const standings = await boardStandings(sql, { acting, at: first.at })
  return readers.map((reader) => {
    const lever = levers.get(keyOf(reader))
    if (!lever) return new PublicError('NOT_FOUND')
    const standing = standings.get(keyOfStanding(lever.boardId, reader))
    return refusalOf(lever, standing, action)
  })
}

/** How the actor of a command stands towards a lever's text. */
export async function textStanding(transaction: Transaction, act: Act<{ leverId: string }>): Promise<Standing> {
  const { leverId } = act.input
  const { personId } = act.actor
  const [lever] = await readLevers(transaction, [{ leverId, personId, at: act.at }])
  if (!lever) throw new PublicError('NOT_FOUND')
  const standing = await boardStanding(transaction, { boardId: lever.boardId, act, authorId: lever.authorId })
  return standingOf(lever, standing)
}

function standingOf({ authorId, personId, isCoAuthor }: LeverRow, found: Omit<Standing, 'isAuthor'>): Standing {
  return { ...found, isAuthor: authorId === personId, isCoAuthor }
}

function refusalOf(lever: LeverRow, found: Omit<Standing, 'isAuthor'> | undefined, action: Action): PublicError | null {
  if (!found) return new PublicError('SIGN_IN_FIRST')
  const refusal = whyNot(standingOf(lever, found), action)
  if (refusal) return new PublicError(refusal)
  return lever.state === 'PUBLISHED' ? null : new PublicError('LEVER_NOT_OPEN')
}

function keyOf({ leverId, personId }: { leverId: string; personId: string }): string {
  return `${leverId} ${personId}`
}

function readLevers(sql: Sql, readers: readonly TextReader[]): Promise<LeverRow[]> {
  return sql.rows<LeverRow>(
    `select distinct l.id as "leverId", p.id as "personId", board_id as "boardId", author_id as "authorId", state,
       ${isCoAuthorSql} as "isCoAuthor"
     from unnest($1::uuid[], $2::uuid[]) as asked (lever, person)
     join lever l on l.id = asked.lever join person p on p.id = asked.person`,
    [readers.map(({ leverId }) => leverId), readers.map(({ personId }) => personId)],
  )
}
