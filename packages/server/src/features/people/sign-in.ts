import type { InputOf } from '@leviers/shared/inputs'
import { cleanLine } from '@leviers/shared/texts'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { lockPeople, raisePeopleVersion } from '../../events/answer-version.js'
import { sqlOf, type Sql } from '../../sql.js'
import { claimGuest, markClaimed } from './claim-guest.js'
import { createPerson } from './create-person.js'
import { cleanInput } from './public-input.js'
import { refuseBodyName } from './refuse-body-name.js'
import { spendSignInCode } from './sign-in-code.js'
import { endSession, endSessionsOf, startSession } from './session.js'

/**
 * Someone proves that they read an address's mail and is signed in, under a new token. Someone new gets an account; a
 * guest keeps everything they did: under the same name when the address is new, else moved to the account.
 */
export async function signIn(context: Context, raw: unknown): Promise<string> {
  const { setSession, now, viewer } = context
  if (!setSession) throw new PublicError('HTTP_ONLY')
  const input = cleanInput('signIn', raw)
  context.countSignIn(input.email)
  // Before the code is spent: who is refused a name chooses another one with the same code.
  await refuseBodyName(sqlOf(context.em), { displayName: input.displayName })
  await spendSignInCode(sqlOf(context.em), input, now())
  const { account, token, ended } = await context.em.transactional(async (em) => {
    const sql = sqlOf(em)
    const found = await accountOf({ context, sql, input })
    const over = viewer ? [viewer.sessionId] : []
    if (viewer) await endSession(sql, viewer.sessionId)
    if (found.guestId) over.push(...(await endSessionsOf(sql, found.guestId)))
    const opened = await startSession(sql, { personId: found.personId, now: now() })
    return { account: found, token: opened, ended: over }
  })
  ended.forEach((sessionId) => context.sessionEnds.tell(sessionId))
  setSession(token)
  const { personId, guestId } = account
  if (guestId) await claimGuest(context, { guestId, accountId: personId })
  return personId
}

interface Account {
  personId: string
  /** The guest whose doings the account takes over. */
  guestId: string | null
}

interface Entry {
  context: Context
  sql: Sql
  input: InputOf<'signIn'>
}

async function accountOf(entry: Entry): Promise<Account> {
  const { context, sql, input } = entry
  const { viewer } = context
  const { email } = input
  // Two sign-ins with one new address must not both make an account.
  await sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [email])
  const [known] = await sql.rows<{ id: string }>('select id from person where email = $1', [email])
  const personId = known?.id ?? (await keepGuest(entry)) ?? (await newAccount(entry))
  if (email === context.config.adminEmail) {
    await sql.rows(`update person set role = 'ADMIN' where id = $1`, [personId])
  }
  const claimed =
    known && viewer?.isGuest && (await markClaimed(sql, { guestId: viewer.personId, accountId: known.id }))
  return { personId, guestId: claimed ? viewer.personId : null }
}

/** The guest who asks becomes an account with this new address; null when a visitor asks. */
async function keepGuest({ context: { viewer }, sql, input: { email } }: Entry): Promise<string | null> {
  if (!viewer?.isGuest) return null
  await lockPeople(sql)
  const [kept] = await sql.rows<{ id: string }>(
    `update person set email = $2, is_guest = false where id = $1 and is_guest and claimed_by_id is null returning id`,
    [viewer.personId, email],
  )
  if (!kept) return null
  await raisePeopleVersion(sql)
  return kept.id
}

function newAccount({ context, sql, input: { email, locale, displayName } }: Entry): Promise<string> {
  const name = cleanLine(displayName ?? '') || (locale === 'EN' ? 'Participant' : 'Participant·e')
  return createPerson(sql, { displayName: name, email, locale }, context.now())
}
