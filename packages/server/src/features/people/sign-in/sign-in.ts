import * as inputs from '@leviers/shared/inputs/people'
import type { InferOutput } from 'valibot'
import { cleanLine } from '@leviers/shared/texts'
import { unnamed } from '@leviers/shared/inputs/unnamed'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { lockPeople, raisePeopleVersion } from '../../../log/answer-version.js'
import { queryOf } from '../../../query.js'
import { sqlOf, type Sql } from '../../../sql.js'
import { claimGuest, markClaimed } from './claim-guest.js'
import { createPerson } from '../create-person.js'
import { Person } from '../person.entity.js'
import { cleanInput } from '../../../commands/clean-input.js'
import { refuseBodyName } from '../names/refuse-body-name.js'
import { refuseRoleName } from '../names/refuse-role-name.js'
import { deviceOf } from './device-of.js'
import { spendSignInCode } from './sign-in-code.js'
import { endSession, endSessionsOf, startSession } from './session.js'

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
  refuseRoleName(input.displayName, 'PARTICIPANT')
  // A wrong guess is committed too: it stays counted when the sign-in is refused.
  const { spent, entry } = await context.em.transactional(async (em) => {
    const sql = sqlOf(em)
    const used = await spendSignInCode(sql, { ...input, browser }, context.now())
    return { spent: used, entry: used.isRight ? await enter({ context, sql, input }) : null }
  })
  if (!spent.isRight) throw new PublicError(spent.refusal, spent.left > 0 ? { left: spent.left } : {})
  if (!entry) throw new Error('a right code without an account')
  entry.ended.forEach((sessionId) => context.sessionEnds.notify(sessionId))
  setSession(entry.token)
  const { personId, guestId } = entry.account
  if (guestId) await claimGuest(context, { guestId, accountId: personId })
  return personId
}

interface Opened {
  account: Account
  token: string
  /** The sessions that are over. */
  ended: string[]
}

/** The account of an address whose mail somebody reads, with a new session. */
async function enter(entry: Entry): Promise<Opened> {
  const { context, sql } = entry
  const { viewer, userAgent, now } = context
  const account = await accountOf(entry)
  const ended = viewer ? [viewer.sessionId] : []
  if (viewer) await endSession(sql.em, viewer.sessionId)
  if (account.guestId) ended.push(...(await endSessionsOf(sql.em, account.guestId)))
  const device = deviceOf(userAgent)
  const token = await startSession(sql, { personId: account.personId, device, now: now() })
  return { account, token, ended }
}

interface Account {
  personId: string
  /** The guest whose doings the account takes over. */
  guestId: string | null
}

interface Entry {
  context: Context
  sql: Sql
  input: InferOutput<typeof inputs.signIn>
}

async function accountOf(entry: Entry): Promise<Account> {
  const { context, sql, input } = entry
  const { viewer } = context
  const { email } = input
  const { em } = sql
  const known = await queryOf<typeof Person>(em)
    .selectFrom('Person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  const personId = known?.id ?? (await keepGuest(entry)) ?? (await newAccount(entry))
  if (email === context.config.adminEmail) await em.nativeUpdate(Person, { id: personId }, { role: 'ADMIN' })
  const claimed =
    known && viewer?.isGuest && (await markClaimed(sql, { guestId: viewer.personId, accountId: known.id }))
  return { personId, guestId: claimed ? viewer.personId : null }
}

/** The guest who asks becomes an account with this new address; null when a visitor asks. */
async function keepGuest({ context: { viewer }, sql, input: { email } }: Entry): Promise<string | null> {
  if (!viewer?.isGuest) return null
  await lockPeople(sql)
  const guest = { id: viewer.personId, isGuest: true, claimedById: null }
  const kept = await sql.em.nativeUpdate(Person, guest, { email, isGuest: false })
  if (kept === 0) return null
  await raisePeopleVersion(sql)
  return viewer.personId
}

function newAccount({ context, sql, input: { email, locale, displayName } }: Entry): Promise<string> {
  const name = cleanLine(displayName ?? '') || unnamed[locale]
  return createPerson(sql, { displayName: name, email, locale }, context.now())
}
