import type { Context } from '../../../context.js'
import { makeChallenge } from './passkey-challenge.js'
import { relyingParty } from './relying-party.js'

/** What a browser needs to sign somebody in with a passkey, whoever they are: the options of WebAuthn, as JSON. */
export async function startPasskeySignIn(context: Context): Promise<string> {
  context.countComingIn({ by: 'PASSKEY' })
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(context).id,
    challenge: await makeChallenge(context, null),
    userVerification: 'required',
  })
  return JSON.stringify(options)
}
