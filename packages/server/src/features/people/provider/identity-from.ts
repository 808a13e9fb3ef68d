import { emailAddress } from '@leviers/shared/inputs/email-address'
import { cleanLine } from '@leviers/shared/texts'
import type { OpenIdConfig } from '../../../open-id-config.js'
import type { ProvenIdentity } from '../../../ports/sign-in-provider.js'

/** What a provider says of somebody. All but the first two may be missing, or of any form. */
export interface ProviderClaims {
  iss: string
  sub: string
  [claim: string]: unknown
}

/** Somebody from what a provider says, with the claims that ProConnect uses (usual_name, siret) and the usual ones. */
export function identityFrom(
  claims: ProviderClaims,
  { idToken, verifiesAddresses }: Pick<OpenIdConfig, 'verifiesAddresses'> & { idToken: string },
): ProvenIdentity {
  const typed = emailAddress(textOf(claims.email))
  const verified = claims.email_verified ?? verifiesAddresses
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: 'email' in typed ? typed.email : null,
    isEmailVerified: verified === true,
    name: nameFrom(claims),
    siret: siretFrom(textOf(claims.siret)),
    idToken,
  }
}

function nameFrom({ given_name: given, usual_name: usual, family_name: family, name }: ProviderClaims): string | null {
  const parts = [textOf(given), textOf(usual) || textOf(family)].filter(Boolean)
  return cleanLine(parts.length > 0 ? parts.join(' ') : textOf(name)) || null
}

/** Fourteen digits, however they are set apart; null for anything else. */
function siretFrom(claims: string): string | null {
  const digits = claims.replaceAll(/\s/g, '')
  return /^\d{14}$/.test(digits) ? digits : null
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim : ''
}
