import { limits } from '@leviers/shared/limits'
import { viewerOf, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { Passkey } from '../identities/passkey.entity.js'
import { Person } from '../person.entity.js'
import { makeChallenge } from './passkey-challenge.js'
import { passkeyAlgorithms, relyingParty } from './relying-party.js'

/**
 * What a browser needs to make a passkey for whoever is asking: the options of WebAuthn, as JSON. Throws SIGN_IN_FIRST,
 * PASSKEY_NEEDS_ADDRESS and PASSKEYS_ENOUGH.
 */
export async function startPasskey(context: Context): Promise<string> {
  const { personId } = viewerOf(context)
  context.countWrite()
  const { email } = await context.em.findOneOrFail(Person, { id: personId })
  if (!email) throw new PublicError('PASSKEY_NEEDS_ADDRESS')
  const own = await context.em.find(Passkey, { personId })
  if (own.length >= limits.passkey.perPerson) throw new PublicError('PASSKEYS_ENOUGH')
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const options = await generateRegistrationOptions({
    rpName: 'Leviers',
    rpID: relyingParty(context).id,
    userName: email,
    userID: new TextEncoder().encode(personId),
    challenge: await makeChallenge(context, personId),
    supportedAlgorithmIDs: [...passkeyAlgorithms],
    attestationType: 'none',
    // A device that has one already says so, instead of making another.
    excludeCredentials: own.map(({ credentialId: id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return JSON.stringify(options)
}
