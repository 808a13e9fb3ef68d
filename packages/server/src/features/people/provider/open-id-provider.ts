import * as openId from 'openid-client'
import { PublicError } from '../../../errors.js'
import type { Logger } from '../../../logger.js'
import type { OpenIdConfig } from '../../../open-id-config.js'
import type { ProvenIdentity, ProviderVisit, SignInProvider } from '../../../ports/sign-in-provider.js'
import { identityFrom } from './identity-from.js'
import { providerFault } from './provider-fault.js'

/** A provider that does not answer within so many seconds is away. */
const patienceSeconds = 5
/** Its clock and ours may differ by so much. */
const toleranceSeconds = 30

interface ProviderParts {
  openId: OpenIdConfig | null
  logger: Logger
}

/** The OpenID Connect provider of a configuration, by authorization code with PKCE; null without. Asks it for nothing yet. */
export function makeOpenIdProvider({ openId: settings, logger }: ProviderParts): SignInProvider | null {
  if (!settings) return null
  const { names } = settings
  const asking = <Result>(work: (client: openId.Configuration) => Promise<Result>): Promise<Result> =>
    discover(settings, logger)
      .then(work)
      .catch((fault: unknown) => {
        throw providerFault(fault, logger)
      })
  return {
    names,
    begin: (redirectUri) =>
      asking(async (client) => {
        const visit = newVisit()
        const challenge = await openId.calculatePKCECodeChallenge(visit.verifier)
        const { href } = openId.buildAuthorizationUrl(client, asked(settings, { redirectUri, challenge, ...visit }))
        return { ...visit, address: href }
      }),
    finish: (returning) => asking((client) => identityOf(client, { returning, settings })),
    endAddress: ({ idToken, returnTo }) =>
      asking((client) => {
        if (client.serverMetadata().end_session_endpoint === undefined) return Promise.resolve(null)
        const state = openId.randomState()
        const ending = { id_token_hint: idToken, post_logout_redirect_uri: returnTo, state }
        return Promise.resolve(openId.buildEndSessionUrl(client, ending).href)
      }),
  }
}

interface Asking {
  returning: Parameters<SignInProvider['finish']>[0]
  settings: OpenIdConfig
}

/** Exchanges what a browser came back with for who it is: the tokens first, then what the provider says of that person. */
async function identityOf(client: openId.Configuration, { returning, settings }: Asking): Promise<ProvenIdentity> {
  const { address, state, nonce, verifier } = returning
  const expected = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
  const tokens = await openId.authorizationCodeGrant(client, address, expected)
  const claims = tokens.claims()
  if (!claims || tokens.id_token === undefined) throw new Error('the provider gave no ID token')
  const userinfo = await openId.fetchUserInfo(client, tokens.access_token, claims.sub)
  return identityFrom({ ...userinfo, iss: claims.iss, sub: claims.sub }, { ...settings, idToken: tokens.id_token })
}

/**
 * Where the provider is asked what, read anew each time: whether it is there is known before anybody is sent there, and a
 * key that it took into use a moment ago is known too. Signatures are checked although tokens come over TLS.
 */
async function discover(settings: OpenIdConfig, logger: Logger): Promise<openId.Configuration> {
  const { issuer, clientId, clientSecret, userinfoAlgorithm } = settings
  const signed = userinfoAlgorithm === null ? {} : { userinfo_signed_response_alg: userinfoAlgorithm }
  const metadata = { client_secret: clientSecret, [openId.clockTolerance]: toleranceSeconds, ...signed }
  // Only an issuer on this machine may have such an address (open-id-config.ts).
  const local = issuer.startsWith('http:') ? [openId.allowInsecureRequests] : []
  const options = { timeout: patienceSeconds, execute: [openId.enableNonRepudiationChecks, ...local] }
  return openId.discovery(new URL(issuer), clientId, metadata, undefined, options).catch((fault: unknown) => {
    // Whatever is at that address now, it is not the provider.
    logger.warn({ err: fault }, 'the provider of sign-in does not say where it is asked')
    throw new PublicError('PROVIDER_AWAY')
  })
}

function newVisit(): ProviderVisit {
  const verifier = openId.randomPKCECodeVerifier()
  return { state: openId.randomState(), nonce: openId.randomNonce(), verifier }
}

interface Asked {
  redirectUri: string
  challenge: string
  state: string
  nonce: string
}

/** What the provider is asked for. */
function asked(settings: OpenIdConfig, { redirectUri, challenge, state, nonce }: Asked): Record<string, string> {
  const { scopes, acrValues } = settings
  const acr = { id_token: { acr: { essential: false, values: acrValues } } }
  return {
    redirect_uri: redirectUri,
    scope: scopes,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state,
    nonce,
    ...(acrValues.length > 0 ? { claims: JSON.stringify(acr) } : {}),
  }
}
