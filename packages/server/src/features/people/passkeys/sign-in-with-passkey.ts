import * as inputs from '@leviers/shared/inputs/people'
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { cleanInput } from '../../../commands/clean-input.js'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf } from '../../../sql.js'
import { Passkey } from '../identities/passkey.entity.js'
import { Person } from '../person.entity.js'
import { enterAccount, finishEntry } from '../sign-in/enter-account.js'
import { readAnswer } from './read-answer.js'
import { relyingParty } from './relying-party.js'
import { spendChallenge } from './passkey-challenge.js'
import { whatFails } from './what-fails.js'

/**
 * Signs somebody in whose passkey answered our challenge, as by a code: a guest's doings become theirs. Throws
 * PASSKEY_UNKNOWN, and PASSKEY_NOT_PROVEN also for a key whose counter went back: there are two of it.
 */
export async function signInWithPasskey(context: Context, raw: unknown): Promise<string> {
  if (!context.setSession) throw new PublicError('HTTP_ONLY')
  const answer = readAnswer<AuthenticationResponseJSON>(cleanInput(inputs.signInWithPasskey, raw).answer)
  context.countComingIn({ by: 'PASSKEY' })
  const passkey = await context.em.findOne(Passkey, { credentialId: answer.id }, { populate: ['publicKey'] })
  if (!passkey) throw new PublicError('PASSKEY_UNKNOWN')
  const counter = await counterOf(context, passkey, answer)
  const entry = await context.em.transactional(async (em) => {
    const { id, personId } = passkey
    // Of two answers with one count the second is a copy's.
    const before = { id, counter: passkey.counter }
    if ((await em.nativeUpdate(Passkey, before, { counter, lastUsedAt: context.now() })) === 0) {
      throw new PublicError('PASSKEY_NOT_PROVEN')
    }
    const { email, locale } = await em.findOneOrFail(Person, { id: personId })
    const sql = sqlOf(em)
    return enterAccount({ context, sql, known: personId, openedBy: 'PASSKEY', email: email ?? '', locale })
  })
  await finishEntry(context, entry)
  return entry.personId
}

/** How often a passkey was used by now, when its answer holds. */
async function counterOf(context: Context, passkey: Passkey, response: AuthenticationResponseJSON): Promise<number> {
  const { id, origin } = relyingParty(context)
  const { credentialId, publicKey, counter } = passkey
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => spendChallenge(context, challenge, null),
    expectedOrigin: origin,
    expectedRPID: id,
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter },
    requireUserVerification: true,
  }).catch(whatFails(context))
  if (!verified) throw new PublicError('PASSKEY_NOT_PROVEN')
  return authenticationInfo.newCounter
}
