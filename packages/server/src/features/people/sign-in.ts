import type { InputOf } from '@leviers/shared/inputs'
import { cleanLine } from '@leviers/shared/texts'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { sqlOf, type Sql } from '../../sql.js'
import { claimGuest } from './claim-guest.js'
import { createPerson } from './create-person.js'
import { cleanInput } from './public-input.js'
import { spendSignInCode } from './sign-in-code.js'
import { endSession, startSession } from './session.js'

/**
 * Someone proves that they read an address's mail and is signed in, under a new token. Someone new gets an account; a
 * guest keeps everything they did: under the same name when the address is new, else moved to the account.
 */
export async function signIn(context: Context, raw: unknown): Promise<string> {
  const { setSession, now, viewer } = context
  if (!setSession) throw new PublicError('HTTP_ONLY')
  const input = cleanInput('signIn', raw)
  context.countSignIn(input.email)
  await spendSignInCode(sqlOf(context.em), input, now())
  const { personId, token, guestId } = await context.em.transactional(async (em) => {
    const sql = sqlOf(em)
    const account = await accountOf(context, sql, input)
    if (viewer) await endSession(sql, viewer.sessionId)
    return { ...account, token: await startSession(sql, { personId: account.personId, now: now() }) }
  })
  if (viewer) context.sessionEnds.tell(viewer.sessionId)
  setSession(token)
  if (guestId) await claimGuest(context, { guestId, accountId: personId })
  return personId
}

interface Account {
  personId: string
  /** The guest whose doings the account takes over. */
  guestId: string | null
}

async function accountOf(context: Context, sql: Sql, input: InputOf<'signIn'>): Promise<Account> {
  const { viewer, config, now } = context
  const { email, locale } = input
  const [known] = await sql.rows<{ id: string }>('select id from person where email = $1', [email])
  const guestId = viewer?.isGuest ? viewer.personId : null
  if (known) return { personId: known.id, guestId }
  const role = email === config.adminEmail ? ('ADMIN' as const) : ('PARTICIPANT' as const)
  if (guestId) {
    await sql.rows('update person set email = $2, is_guest = false, role = $3 where id = $1', [guestId, email, role])
    return { personId: guestId, guestId: null }
  }
  const displayName = cleanLine(input.displayName ?? '') || (locale === 'EN' ? 'Participant' : 'Participant·e')
  return { personId: await createPerson(sql, { displayName, email, role, locale }, now()), guestId: null }
}
