import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Worker } from '../../../jobs/jobs.js'
import { sqlOf, type Sql } from '../../../sql.js'

const day = 24 * 60 * 60 * 1_000
const mailDays = 30

interface ForgetParts {
  em: SqlEntityManager
  now: () => Date
}

/** Forgets, every five minutes, codes that are over, wrong guesses of more than a day, and old messages. */
export function forgetWorker({ em, now }: ForgetParts): Worker {
  return {
    queue: 'forget-sign-in',
    tries: { retryLimit: 2, retryDelay: 30, expireInSeconds: 60, deleteAfterSeconds: 60 * 60 },
    atOnce: 1,
    pollSeconds: 60,
    cron: '*/5 * * * *',
    run: () => forgetSignIn(sqlOf(em.fork()), now()),
  }
}

/** Forgets what is of no use any more for signing in. */
export async function forgetSignIn(sql: Sql, now: Date): Promise<void> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString()
  await sql.rows('delete from sign_in_code where ends_at <= $1', [now.toISOString()])
  await sql.rows(`${blot} where code_id is not null and not exists (select 1 from sign_in_code where id = code_id)`)
  await sql.rows('delete from wrong_guess where at <= $1', [before(day)])
  await sql.rows('delete from mail where created_at <= $1', [before(mailDays * day)])
}

/** A code was used: it is nowhere any more, and the message that brought it has arrived. */
export async function forgetCodes(sql: Sql, codeIds: readonly string[], now: Date): Promise<void> {
  await sql.rows('delete from sign_in_code where id = any ($1::uuid[])', [codeIds])
  const arrived = 'sent_at = coalesce(sent_at, $2)'
  await sql.rows(`${blot}, ${arrived} where code_id = any ($1::uuid[])`, [codeIds, now.toISOString()])
}

const dots = `'••••••', 'g'`
const blot = `update mail set code_id = null, subject = regexp_replace(subject, '[0-9][0-9 ]{4,}[0-9]', ${dots}),
  body = regexp_replace(body, '[0-9][0-9 ]{4,}[0-9]', ${dots})`
