import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { limits } from '@leviers/shared/limits'
import { v7 as newId } from 'uuid'
import { PublicError } from '../../errors.js'
import type { Sql } from '../../sql.js'

/** Makes a code for an address; only its hash is kept. Earlier codes of the address stop being valid. */
export async function makeSignInCode(sql: Sql, email: string, now: Date): Promise<string> {
  const { digits, minutes, attempts } = limits.signInCode
  const code = String(randomInt(10 ** digits)).padStart(digits, '0')
  const id = newId()
  const endsAt = new Date(now.getTime() + minutes * 60_000)
  await sql.rows('update sign_in_code set ends_at = $2 where email = $1 and ends_at > $2', [email, now.toISOString()])
  await sql.rows(
    `insert into sign_in_code (id, email, code_hash, attempts_left, created_at, ends_at)
     values ($1, $2, decode($3, 'hex'), $4, $5, $6)`,
    [id, email, hashOf(id, code), attempts, now.toISOString(), endsAt.toISOString()],
  )
  return code
}

/**
 * Uses a code up: right once, wrong five times at most. The attempt is counted in a transaction of its own, so that it
 * stays counted when the sign-in is refused. Throws CODE_EXPIRED or CODE_WRONG.
 */
export async function spendSignInCode(
  sql: Sql,
  { email, code }: { email: string; code: string },
  now: Date,
): Promise<void> {
  const [taken] = await sql.rows<{ id: string; code_hash: string }>(
    `update sign_in_code set attempts_left = attempts_left - 1
     where id = (select id from sign_in_code where email = $1 order by created_at desc, id desc limit 1 for update)
       and ends_at > $2 and used_at is null and attempts_left > 0
     returning id, encode(code_hash, 'hex') as code_hash`,
    [email, now.toISOString()],
  )
  if (!taken) throw new PublicError('CODE_EXPIRED')
  const isRight = timingSafeEqual(Buffer.from(taken.code_hash, 'hex'), Buffer.from(hashOf(taken.id, code), 'hex'))
  if (!isRight) throw new PublicError('CODE_WRONG')
  const [used] = await sql.rows('update sign_in_code set used_at = $2 where id = $1 and used_at is null returning id', [
    taken.id,
    now.toISOString(),
  ])
  if (!used) throw new PublicError('CODE_EXPIRED')
}

function hashOf(id: string, code: string): string {
  return createHash('sha256').update(`${id} ${code}`).digest('hex')
}
