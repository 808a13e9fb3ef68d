import { once } from 'node:events'
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { aSigningKey, claimsOf, type SigningKey } from './signing-key.ts'

/** Who can sign in at the provider of the tests, by what they type there. */
export type ProviderPeople = Record<string, Record<string, unknown>>

/** What is wrong with the provider. */
export interface ProviderFaults {
  /** It cuts every connection. */
  isDown: boolean
  /** It takes questions, and answers none. */
  isSilent: boolean
  /** Changes what its tokens about signing in say. */
  spoil: ((claims: Record<string, unknown>) => void) | null
  /** With which key it signs, and whether it says so. */
  key: { signs: SigningKey; isShown: boolean } | null
  /** It tells of people without signing what it tells. */
  isUserinfoPlain: boolean
}

export interface TestProvider {
  issuer: string
  people: ProviderPeople
  faults: ProviderFaults
  /** What it was asked with, each time that somebody was sent there. */
  asked: { scope: string; claims?: string }[]
  stop(): Promise<void>
}

export const soundly: ProviderFaults = {
  isDown: false,
  isSilent: false,
  spoil: null,
  key: null,
  isUserinfoPlain: false,
}
/** As ProConnect names them, beside the usual ones. */
const claims = {
  openid: ['sub'],
  email: ['email', 'email_verified'],
  profile: ['name', 'given_name', 'family_name'],
  ...Object.fromEntries(['given_name', 'usual_name', 'siret', 'uid'].map((name) => [name, [name]])),
}

/** Starts a provider of sign-in, and before it what can spoil its answers. */
export async function startTestProvider(people: ProviderPeople): Promise<TestProvider> {
  const faults = { ...soundly }
  const key = aSigningKey()
  const asked: TestProvider['asked'] = []
  const inner = createServer()
  const outer = createServer((request, response) => void spoiled({ request, response, inner, faults, key }))
  await Promise.all([listening(inner), listening(outer)])
  const issuer = `http://localhost:${portOf(outer)}`
  inner.on('request', answering(aProvider(issuer, { people, key }), asked))
  return {
    issuer,
    people,
    faults,
    asked,
    async stop() {
      for (const server of [inner, outer]) {
        server.closeAllConnections()
        await new Promise((resolve) => void server.close(resolve))
      }
    },
  }
}

function aProvider(issuer: string, { people, key }: { people: ProviderPeople; key: SigningKey }): Provider {
  const client = (client_id: string, more = {}) => ({
    client_id,
    client_secret: 'a secret of the tests',
    redirect_uris: ['http://localhost/connexion/fournisseur'],
    post_logout_redirect_uris: ['http://localhost/connexion/fournisseur'],
    ...more,
  })
  const provider = new Provider(issuer, {
    clients: [client('plain'), client('proconnect', { userinfo_signed_response_alg: 'RS256' })],
    jwks: { keys: [key.whole] },
    claims,
    acrValues: ['eidas1', 'eidas2'],
    cookies: { keys: ['a key of the tests'] },
    ttl: Object.fromEntries(
      ['AccessToken', 'AuthorizationCode', 'Grant', 'IdToken', 'Interaction', 'Session'].map((name) => [name, 600]),
    ),
    findAccount: (_: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, ...people[accountId] }),
    }),
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/entrer/${uid}` },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx: { body: string }, form: string) => {
          ctx.body = `<title>Au revoir</title>${form}<button name="logout" value="yes" form="op.logoutForm">Me déconnecter</button>`
        },
      },
    },
  })
  // A Leviers of the tests has another port each time.
  const isOurs = (address: string) => new URL(address).pathname === '/connexion/fournisseur'
  Object.assign(provider.Client.prototype, { redirectUriAllowed: isOurs, postLogoutRedirectUriAllowed: isOurs })
  return provider
}

/** The pages of the provider: whoever is sent there types who they are, and is sent back. */
function answering(provider: Provider, asked: TestProvider['asked']) {
  const rest = provider.callback()
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (!url.pathname.startsWith('/entrer/')) return rest(request, response)
    void enter(provider, { request, response, who: url.searchParams.get('qui'), asked })
  }
}

interface Entering {
  request: IncomingMessage
  response: ServerResponse
  who: string | null
  asked: TestProvider['asked']
}

async function enter(provider: Provider, { request, response, who, asked }: Entering): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  if (who === 'personne') {
    return provider.interactionFinished(request, response, { error: 'access_denied' })
  }
  if (who === null && prompt.name === 'login') {
    asked.push({ scope: params.scope, ...(params.claims === undefined ? {} : { claims: params.claims }) })
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      '<title>Fournisseur</title><form><label>Qui êtes-vous ? <input name="qui"></label><button>Entrer</button></form>',
    )
    return
  }
  const accountId = who ?? session?.accountId ?? ''
  const grant = new provider.Grant({ accountId, clientId: params.client_id })
  grant.addOIDCScope(params.scope)
  await provider.interactionFinished(request, response, {
    login: { accountId },
    consent: { grantId: await grant.save() },
  })
}

interface Spoiling {
  request: IncomingMessage
  response: ServerResponse
  inner: Server
  faults: ProviderFaults
  key: SigningKey
}

/** What the provider answers, unless something is wrong with it. */
async function spoiled({ request, response, inner, faults, key }: Spoiling): Promise<void> {
  if (faults.isDown) return void request.socket.destroy()
  if (faults.isSilent) return
  const { url = '/', method, headers } = request
  const asking = ask({ port: portOf(inner), path: url, method, headers })
  request.pipe(asking)
  // The first of the answers is the only one.
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  const text = await textOf(answer)
  const changed = changedAnswer(url, text, { faults, key })
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...said } = answer.headers
  const isPlain = faults.isUserinfoPlain && changed !== text
  response.writeHead(answer.statusCode ?? 500, { ...said, ...(isPlain ? { 'content-type': 'application/json' } : {}) })
  response.end(changed)
}

function changedAnswer(url: string, text: string, { faults, key }: Pick<Spoiling, 'faults' | 'key'>): string {
  const { signs = key, isShown = true } = faults.key ?? {}
  if (url.startsWith('/jwks') && faults.key) return JSON.stringify({ keys: [isShown ? signs.shown : key.shown] })
  if (url.startsWith('/me') && text.includes('.') && !text.startsWith('{')) {
    return faults.isUserinfoPlain ? JSON.stringify(claimsOf(text)) : signs.sign(claimsOf(text))
  }
  if (!url.startsWith('/token') || !text.includes('id_token')) return text
  const tokens = JSON.parse(text)
  const said = claimsOf(tokens.id_token)
  faults.spoil?.(said)
  return JSON.stringify({ ...tokens, id_token: signs.sign(said) })
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => void server.listen(0, '127.0.0.1', resolve))
}

// The address of a server that listens on a port is an AddressInfo.
const portOf = (server: Server) => (server.address() as AddressInfo).port
