import type { Locale } from '@leviers/shared/roles'
import * as v from 'valibot'
import { absent, flag } from './config-entries.js'

/** An OpenID Connect provider, such as ProConnect. */
export interface OpenIdConfig {
  issuer: string
  clientId: string
  clientSecret: string
  scopes: string
  /** What its button calls it. */
  names: Readonly<Record<Locale, string>>
  /** How surely it should know who somebody is: asked for, without refusing others. */
  acrValues: readonly string[]
  /** With which algorithm its answers about people are signed; null for one that does not sign them. */
  userinfoAlgorithm: string | null
  /** Whether every address that it gives is one whose mail it knows to be read by that person, although it does not say so. */
  verifiesAddresses: boolean
}

/** Whether somebody in between could read what is said to a provider there. */
function isIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}

/** The variables that say which provider it is. */
export const openIdEntries = {
  OIDC_ISSUER: v.optional(
    v.pipe(v.string(), v.check(isIssuer, 'an https address, or an http one of this machine: that of the provider')),
  ),
  OIDC_CLIENT_ID: absent,
  OIDC_CLIENT_SECRET: absent,
  OIDC_SCOPES: v.optional(
    v.pipe(v.string(), v.regex(/(^| )openid( |$)/, 'words, openid among them')),
    'openid profile email',
  ),
  OIDC_NAME_FR: absent,
  OIDC_NAME_EN: absent,
  OIDC_ACR_VALUES: v.optional(v.string(), ''),
  OIDC_USERINFO_ALG: v.optional(v.pipe(v.string(), v.regex(/^(RS|PS|ES)(256|384|512)$/, 'such as RS256 or ES256'))),
  OIDC_EMAILS_VERIFIED: flag(false),
}

const environment = v.object(openIdEntries)

/** The provider of a whole configuration. Throws an Error that names the variable that is missing. */
export function openIdOf(read: v.InferOutput<typeof environment>): OpenIdConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read
  if (issuer === undefined) return null
  if (clientId === undefined) throw new Error('OIDC_CLIENT_ID: missing (with OIDC_ISSUER it is needed)')
  if (clientSecret === undefined) throw new Error('OIDC_CLIENT_SECRET: missing (with OIDC_ISSUER it is needed)')
  const name = read.OIDC_NAME_FR ?? read.OIDC_NAME_EN ?? new URL(issuer).hostname
  return {
    issuer,
    clientId,
    clientSecret,
    scopes: read.OIDC_SCOPES,
    names: { FR: name, EN: read.OIDC_NAME_EN ?? name },
    acrValues: read.OIDC_ACR_VALUES.split(' ').filter(Boolean),
    userinfoAlgorithm: read.OIDC_USERINFO_ALG ?? null,
    verifiesAddresses: read.OIDC_EMAILS_VERIFIED,
  }
}
