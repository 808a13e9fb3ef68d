import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { limits } from '@leviers/shared/limits'
import { v7 as newId } from 'uuid'
import type { RefusalCode } from '@leviers/shared/refusals/refusals'
import type { Sql } from '../../../sql.js'
import { forgetCodes } from './forget-sign-in.js'

/** Whose code it is: the account's address, and the hash of the token of the browser that asked. */
export interface CodeOwner {
  email: string
  browser: string
}

export interface SignInCode {
  id: string
  code: string
}

const dayMilliseconds = 24 * 60 * 60 * 1_000
const { digits, longDigits, minutes, attempts, perBrowser, wrongPerDay } = limits.signInCode

/** One at a time for each address, on all nodes: in the transaction of what follows. */
async function lockAddress(sql: Sql, email: string): Promise<void> {
  await sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [email])
}

/**
 * Makes a code for a browser that asks for it; only its hash is kept. The codes of other browsers stay as they are, and of
 * this one's the last few: a message may be late. When so many wrong guesses were made at this account today that no short
 * code is heard any more, it is a long one, which nobody can guess.
 */
export async function makeSignInCode(sql: Sql, { email, browser }: CodeOwner, now: Date): Promise<SignInCode> {
  await lockAddress(sql, email)
  const length = (await isGuessedAt(sql, email, now)) ? longDigits : digits
  const id = newId()
  const code = Array.from({ length }, () => randomInt(10)).join('')
  const endsAt = new Date(now.getTime() + minutes * 60_000)
  await sql.rows(
    `insert into sign_in_code (id, email, browser_hash, digits, code_hash, attempts_left, created_at, ends_at)
     values ($1, $2, decode($3, 'hex'), $4, decode($5, 'hex'), $6, $7, $8)`,
    [id, email, browser, length, hashOf(id, code), attempts, now.toISOString(), endsAt.toISOString()],
  )
  await sql.rows(
    `delete from sign_in_code where id in (
       select id from sign_in_code where email = $1 and browser_hash = decode($2, 'hex')
       order by created_at desc, id desc offset $3)`,
    [email, browser, perBrowser],
  )
  return { id, code }
}

/** What came of a code that was given. */
export type Spent = { isRight: true } | { isRight: false; refusal: RefusalCode; left: number }

interface LiveCode {
  id: string
  digits: number
  left: number
  hash: string
}

/**
 * Uses up the codes of a browser: right once, wrong five times at most. Wrong guesses at short codes also count for the
 * account, over all browsers and nodes. To be committed whatever comes of it.
 */
export async function spendSignInCode(sql: Sql, given: CodeOwner & { code: string }, now: Date): Promise<Spent> {
  const { email, browser, code } = given
  await lockAddress(sql, email)
  const live = await sql.rows<LiveCode>(
    `select id, digits, attempts_left as left, encode(code_hash, 'hex') as hash from sign_in_code
     where email = $1 and browser_hash = decode($2, 'hex') and ends_at > $3 and attempts_left > 0`,
    [email, browser, now.toISOString()],
  )
  if (live.length === 0) return { isRight: false, refusal: 'CODE_EXPIRED', left: 0 }
  const heard = (await isGuessedAt(sql, email, now)) ? live.filter((one) => one.digits === longDigits) : live
  if (heard.length === 0) return { isRight: false, refusal: 'CODE_TOO_SHORT', left: 0 }
  // Fewer or more digits than were sent are no guess.
  if (heard.every((one) => one.digits !== code.length)) {
    return { isRight: false, refusal: 'CODE_WRONG', left: Math.max(...heard.map((one) => one.left)) }
  }
  if (heard.some((one) => isCode(one, code))) {
    await forgetCodes(
      sql,
      live.map((one) => one.id),
      now,
    )
    return { isRight: true }
  }
  await sql.rows('update sign_in_code set attempts_left = attempts_left - 1 where id = any ($1::uuid[])', [
    heard.map((one) => one.id),
  ])
  if (heard.some((one) => one.digits === digits)) {
    await sql.rows('insert into wrong_guess (id, email, at) values ($1, $2, $3)', [newId(), email, now.toISOString()])
  }
  const left = Math.max(...heard.map((one) => one.left)) - 1
  return { isRight: false, refusal: left > 0 ? 'CODE_WRONG' : 'CODE_SPENT', left }
}

/** Whether so many wrong guesses were made at an account within a day that its short codes are not heard any more. */
async function isGuessedAt(sql: Sql, email: string, now: Date): Promise<boolean> {
  const [guesses] = await sql.rows<{ count: number }>(
    'select count(*)::int as count from wrong_guess where email = $1 and at > $2',
    [email, new Date(now.getTime() - dayMilliseconds).toISOString()],
  )
  return (guesses?.count ?? 0) >= wrongPerDay
}

function isCode({ id, hash }: LiveCode, code: string): boolean {
  return timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(hashOf(id, code), 'hex'))
}

function hashOf(id: string, code: string): string {
  return createHash('sha256').update(`${id} ${code}`).digest('hex')
}
