import * as inputs from '@leviers/shared/inputs/people'
import { cleanInput } from '../../../commands/clean-input.js'
import { viewerOf, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf, type Sql } from '../../../sql.js'
import { ExternalIdentity } from '../identities/external-identity.entity.js'
import { UnconfirmedIdentity } from '../identities/unconfirmed-identity.entity.js'
import { Person } from '../person.entity.js'
import { lockAddress } from '../sign-in/sign-in-code.js'
import { Session } from '../sign-in/session.entity.js'

/**
 * From now on whom a provider named is whoever has signed in with the code that was sent to the address that it gave:
 * with that same browser, after coming back from there. Throws SIGN_IN_FIRST and PROVIDER_TOO_LATE.
 */
export async function joinIdentity(context: Context, raw: unknown): Promise<string> {
  const { personId } = viewerOf(context)
  context.countWrite()
  const { identityId } = cleanInput(inputs.joinIdentity, raw)
  await context.em.transactional(async (em) => {
    const sql = sqlOf(em)
    const found = await confirmedIdentity(context, sql, identityId)
    if (!found) throw new PublicError('PROVIDER_TOO_LATE')
    const { issuer, subject, siret, idToken, sessionId } = found
    await lockAddress(sql, `${issuer} ${subject}`)
    if ((await em.count(ExternalIdentity, { issuer, subject })) > 0) throw new PublicError('PROVIDER_TOO_LATE')
    await em.insert(ExternalIdentity, { issuer, subject, personId, siret, createdAt: context.now() })
    await em.nativeDelete(UnconfirmedIdentity, { id: identityId })
    await em.nativeUpdate(Session, { id: sessionId }, { openedBy: 'PROVIDER', idToken })
  })
  return personId
}

/** What is to be joined, when the session that asks was opened by a code of its address since; null when it was not. */
async function confirmedIdentity(context: Context, { em }: Sql, id: string) {
  const { sessionId, personId } = viewerOf(context)
  const browserHash = Buffer.from(context.browser ?? '', 'hex')
  const identity = await em.findOne(UnconfirmedIdentity, { id, browserHash, endsAt: { $gt: context.now() } })
  if (!identity) return null
  const { createdAt, email, issuer, subject, siret, idToken } = identity
  const isTheirs = (await em.count(Person, { id: personId, email })) > 0
  const isFresh = (await em.count(Session, { id: sessionId, openedBy: 'CODE', createdAt: { $gte: createdAt } })) > 0
  return isTheirs && isFresh ? { issuer, subject, siret, idToken, sessionId } : null
}
