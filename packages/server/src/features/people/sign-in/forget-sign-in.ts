import type { SqlEntityManager } from '@mikro-orm/sql'
import { sql, type Expression } from 'kysely'
import type { Worker } from '../../../jobs/jobs.js'
import { queryOf } from '../../../query.js'
import { sqlOf, type Sql } from '../../../sql.js'
import { Mail } from '../mail.entity.js'
import { ProviderAttempt } from '../identities/provider-attempt.entity.js'
import { PasskeyChallenge } from '../identities/passkey-challenge.entity.js'
import { UnconfirmedIdentity } from '../identities/unconfirmed-identity.entity.js'
import { SignInCode } from './sign-in-code.entity.js'
import { WrongGuess } from './wrong-guess.entity.js'

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
export async function forgetSignIn({ em }: Sql, now: Date): Promise<void> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  await em.nativeDelete(SignInCode, { endsAt: { $lte: now } })
  await em.nativeDelete(ProviderAttempt, { endsAt: { $lte: now } })
  await em.nativeDelete(PasskeyChallenge, { endsAt: { $lte: now } })
  await em.nativeDelete(UnconfirmedIdentity, { endsAt: { $lte: now } })
  await blotted(em)
    .where('Mail.codeId', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('SignInCode').select('SignInCode.id').whereRef('SignInCode.id', '=', 'Mail.codeId'))),
    )
    .execute()
  await em.nativeDelete(WrongGuess, { at: { $lte: before(day) } })
  await em.nativeDelete(Mail, { createdAt: { $lte: before(mailDays * day) } })
}

/** A code was used: it is nowhere any more, and the message that brought it has arrived. */
export async function forgetCodes(em: SqlEntityManager, codeIds: readonly string[], now: Date): Promise<void> {
  await em.nativeDelete(SignInCode, { id: { $in: [...codeIds] } })
  await blotted(em)
    .set(({ fn, val }) => ({ sentAt: fn.coalesce('sentAt', val(now)) }))
    .where(({ eb, fn, val }) => eb('codeId', '=', fn.any(val(codeIds))))
    .execute()
}

/** Messages without their codes: of which ones is still to be said. */
function blotted(em: SqlEntityManager) {
  const dotted = (words: Expression<string>) =>
    sql<string>`regexp_replace(${words}, '[0-9][0-9 ]{4,}[0-9]', '••••••', 'g')`
  return queryOf<typeof Mail | typeof SignInCode>(em)
    .updateTable('Mail')
    .set(({ ref }) => ({ codeId: null, subject: dotted(ref('subject')), body: dotted(ref('body')) }))
}
