import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'

/** What passkeys are bound to: the host by which people know this instance, and its whole address. */
export interface RelyingParty {
  id: string
  origin: string
}

/** Throws HTTP_ONLY. */
export function relyingParty({ site }: Pick<Context, 'site'>): RelyingParty {
  if (site === null) throw new PublicError('HTTP_ONLY')
  const { hostname, origin } = new URL(site)
  return { id: hostname, origin }
}

/** EdDSA, ES256 and RS256, as COSE numbers them: what authenticators have, and Node is not still trying out. */
export const passkeyAlgorithms = [-8, -7, -257] as const
