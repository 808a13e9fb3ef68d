import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { limits } from '@leviers/shared/limits'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import type { RefusalCode } from '@leviers/shared/refusals/refusals'
import { queryOf } from '../../../query.js'
import type { Sql } from '../../../sql.js'
import { forgetCodes } from './forget-sign-in.js'
import { SignInCode } from './sign-in-code.entity.js'
import { WrongGuess } from './wrong-guess.entity.js'

/** Whose code it is: the account's address, and the hash of the token of the browser that asked. */
export interface CodeOwner {
  email: string
  browser: string
}

export interface MadeCode {
  id: string
  code: string
}

const dayMilliseconds = 24 * 60 * 60 * 1_000
const { digits, longDigits, minutes, attempts, perBrowser, wrongPerDay } = limits.signInCode

/** One at a time for each address, on all nodes: in the transaction of what follows. A lock of PostgreSQL, and so SQL. */
export async function lockAddress(sql: Sql, email: string): Promise<void> {
  await sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [email])
}

/**
 * Makes a code for a browser that asks for it; only its hash is kept. The codes of other browsers stay as they are, and of
 * this one's the last few: a message may be late. When so many wrong guesses were made at this account today that no short
 * code is accepted any more, it is a long one, which nobody can guess.
 */
export async function makeSignInCode(sql: Sql, { email, browser }: CodeOwner, now: Date): Promise<MadeCode> {
  await lockAddress(sql, email)
  const { em } = sql
  const length = (await isGuessedAt(em, email, now)) ? longDigits : digits
  const id = newId()
  const code = Array.from({ length }, () => randomInt(10)).join('')
  const endsAt = new Date(now.getTime() + minutes * 60_000)
  const browserHash = Buffer.from(browser, 'hex')
  const madeNow = { codeHash: hashOf(id, code), attemptsLeft: attempts, createdAt: now, endsAt }
  await em.insert(SignInCode, { id, email, browserHash, digits: length, ...madeNow })
  await forgetOlder(em, { email, browser })
  return { id, code }
}

/** Of a browser the last few codes stay. */
async function forgetOlder(em: SqlEntityManager, { email, browser }: CodeOwner): Promise<void> {
  await queryOf<typeof SignInCode>(em)
    .deleteFrom('SignInCode')
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('SignInCode')
        .select('id')
        .where('email', '=', email)
        .where('browserHash', '=', Buffer.from(browser, 'hex'))
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .offset(perBrowser),
    )
    .execute()
}

/** What came of a code that was given. */
export type Spent = { isRight: true } | { isRight: false; refusal: RefusalCode; left: number }

type LiveCode = Awaited<ReturnType<typeof liveCodes>>[number]

/** The codes of a browser that can still be given. */
function liveCodes(em: SqlEntityManager, { email, browser }: CodeOwner, now: Date) {
  return queryOf<typeof SignInCode>(em)
    .selectFrom('SignInCode')
    .select(['id', 'digits', 'attemptsLeft as left', 'codeHash'])
    .where('email', '=', email)
    .where('browserHash', '=', Buffer.from(browser, 'hex'))
    .where('endsAt', '>', now)
    .where('attemptsLeft', '>', 0)
    .execute()
}

/**
 * Uses up the codes of a browser: right once, wrong five times at most. Wrong guesses at short codes also count for the
 * account, over all browsers and nodes. To be committed whatever comes of it.
 */
export async function spendSignInCode(sql: Sql, given: CodeOwner & { code: string }, now: Date): Promise<Spent> {
  const { email, code } = given
  const { em } = sql
  await lockAddress(sql, email)
  const live = await liveCodes(em, given, now)
  if (live.length === 0) return { isRight: false, refusal: 'CODE_EXPIRED', left: 0 }
  const accepted = (await isGuessedAt(em, email, now)) ? live.filter((one) => one.digits === longDigits) : live
  if (accepted.length === 0) return { isRight: false, refusal: 'CODE_TOO_SHORT', left: 0 }
  // Fewer or more digits than were sent are no guess.
  if (accepted.every((one) => one.digits !== code.length)) {
    return { isRight: false, refusal: 'CODE_WRONG', left: Math.max(...accepted.map((one) => one.left)) }
  }
  if (accepted.some((one) => isCode(one, code))) {
    await forgetCodes(
      em,
      live.map((one) => one.id),
      now,
    )
    return { isRight: true }
  }
  await countAttempt(em, accepted)
  if (accepted.some((one) => one.digits === digits)) await em.insert(WrongGuess, { id: newId(), email, at: now })
  const left = Math.max(...accepted.map((one) => one.left)) - 1
  return { isRight: false, refusal: left > 0 ? 'CODE_WRONG' : 'CODE_SPENT', left }
}

async function countAttempt(em: SqlEntityManager, codes: readonly LiveCode[]): Promise<void> {
  const ids = codes.map(({ id }) => id)
  await queryOf<typeof SignInCode>(em)
    .updateTable('SignInCode')
    .set(({ eb }) => ({ attemptsLeft: eb('attemptsLeft', '-', 1) }))
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val(ids))))
    .execute()
}

/** Whether so many wrong guesses were made at an account within a day that its short codes are not accepted any more. */
async function isGuessedAt(em: SqlEntityManager, email: string, now: Date): Promise<boolean> {
  const guesses = await em.count(WrongGuess, { email, at: { $gt: new Date(now.getTime() - dayMilliseconds) } })
  return guesses >= wrongPerDay
}

function isCode({ id, codeHash }: LiveCode, code: string): boolean {
  return timingSafeEqual(codeHash, hashOf(id, code))
}

function hashOf(id: string, code: string): Buffer {
  return createHash('sha256').update(`${id} ${code}`).digest()
}
