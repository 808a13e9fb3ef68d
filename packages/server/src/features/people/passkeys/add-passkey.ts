import * as inputs from '@leviers/shared/inputs/people'
import { limits } from '@leviers/shared/limits'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { v7 as newId } from 'uuid'
import { cleanInput } from '../../../commands/clean-input.js'
import { viewerOf, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf } from '../../../sql.js'
import { Passkey } from '../identities/passkey.entity.js'
import { lockAddress } from '../sign-in/sign-in-code.js'
import { readAnswer } from './read-answer.js'
import { passkeyAlgorithms, relyingParty } from './relying-party.js'
import { spendChallenge } from './passkey-challenge.js'
import { whatFails } from './what-fails.js'

/** Keeps a passkey that a browser made. Throws SIGN_IN_FIRST, PASSKEY_NOT_PROVEN and PASSKEYS_ENOUGH. */
export async function addPasskey(context: Context, raw: unknown): Promise<void> {
  const { personId } = viewerOf(context)
  context.countWrite()
  const { name, answer } = cleanInput(inputs.addPasskey, raw)
  const credential = await madeCredential(context, readAnswer<RegistrationResponseJSON>(answer))
  await context.em.transactional(async (em) => {
    await lockAddress(sqlOf(em), `passkeys ${personId}`)
    if ((await em.count(Passkey, { personId })) >= limits.passkey.perPerson) throw new PublicError('PASSKEYS_ENOUGH')
    if ((await em.count(Passkey, { credentialId: credential.id })) > 0) throw new PublicError('PASSKEY_NOT_PROVEN')
    await em.insert(Passkey, {
      id: newId(),
      credentialId: credential.id,
      personId,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      name,
      createdAt: context.now(),
    })
  })
}

/** The public half of a key, made for this site by somebody whom their device verified, in answer to our challenge. */
async function madeCredential(context: Context, response: RegistrationResponseJSON) {
  const { personId } = viewerOf(context)
  const { id, origin } = relyingParty(context)
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => spendChallenge(context, challenge, personId),
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: [...passkeyAlgorithms],
  }).catch(whatFails(context))
  if (!verified || !registrationInfo) throw new PublicError('PASSKEY_NOT_PROVEN')
  return registrationInfo.credential
}
