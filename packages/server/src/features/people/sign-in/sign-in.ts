import * as inputs from '@leviers/shared/inputs/people'
import type { InferOutput } from 'valibot'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf, type Sql } from '../../../sql.js'
import { appoint } from './appoint-administrator.js'
import { cleanInput } from '../../../commands/clean-input.js'
import { refuseBodyName } from '../names/refuse-body-name.js'
import { refuseRoleName } from '../names/refuse-role-name.js'
import { accountOf } from './account-of.js'
import { enterAccount, finishEntry, type Entry } from './enter-account.js'
import { spendSignInCode } from './sign-in-code.js'

/**
 * Someone proves that they read an address's mail and is signed in, under a new token. Someone new gets an account; a
 * guest keeps everything they did: under the same name when the address is new, else moved to the account.
 */
export async function signIn(context: Context, raw: unknown): Promise<string> {
  const { setSession, browser } = context
  if (!setSession) throw new PublicError('HTTP_ONLY')
  const input = cleanInput(inputs.signIn, raw)
  context.countComingIn({ by: 'CODE' })
  if (browser === null) throw new PublicError('CODE_EXPIRED')
  // Before the code is spent: who is refused a name chooses another one with the same code.
  await refuseBodyName(sqlOf(context.em), { displayName: input.displayName })
  refuseRoleName(input.displayName, false)
  // A wrong guess is committed too: it stays counted when the sign-in is refused.
  const { spent, entry } = await context.em.transactional(async (em) => {
    const sql = sqlOf(em)
    const used = await spendSignInCode(sql, { ...input, browser }, context.now())
    return { spent: used, entry: used.isRight ? await enter({ context, sql, input }) : null }
  })
  if (!spent.isRight) throw new PublicError(spent.refusal, spent.left > 0 ? { left: spent.left } : {})
  if (!entry) throw new Error('a right code without an account')
  await finishEntry(context, entry)
  if (input.email === context.config.adminEmail) await appoint(context, entry.personId)
  return entry.personId
}

interface Proven {
  context: Context
  sql: Sql
  input: InferOutput<typeof inputs.signIn>
}

/** The account of an address whose mail somebody reads, with a new session. */
async function enter({ context, sql, input }: Proven): Promise<Entry> {
  const { email, locale, displayName } = input
  const known = await accountOf(sql.em, email)
  return enterAccount({ context, sql, known, openedBy: 'CODE', email, locale, displayName })
}
