import { limits } from '@leviers/shared/limits'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { returnPath } from '../../../ports/sign-in-provider.js'
import { ProviderAttempt } from '../identities/provider-attempt.entity.js'
import { providerOf } from './provider-of.js'
import { hashOfState } from './hash-of-state.js'

/**
 * Sends a browser to the provider: gives the address there. Its answer will be heard from this browser only, once, within
 * some minutes. Throws PROVIDER_AWAY.
 */
export async function startProviderSignIn(context: Context): Promise<string> {
  const { keepBrowser, site } = context
  const provider = providerOf(context)
  if (!keepBrowser || site === null) throw new PublicError('HTTP_ONLY')
  context.countComingIn({ by: 'PROVIDER' })
  const { address, state, nonce, verifier } = await provider.begin(`${site}${returnPath}`)
  const browserHash = Buffer.from(keepBrowser(), 'hex')
  const endsAt = new Date(context.now().getTime() + limits.provider.minutes * 60_000)
  await context.em.insert(ProviderAttempt, { stateHash: hashOfState(state), browserHash, nonce, verifier, endsAt })
  return address
}
