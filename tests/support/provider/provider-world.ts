import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { OpenIdConfig } from '../../../packages/server/src/open-id-config.ts'
import { startWorld, type Answer, type TestPerson, type World } from '../world.ts'
import { soundly, startTestProvider, type ProviderPeople, type TestProvider } from './test-provider.ts'

export interface ProviderWorld {
  world: World
  provider: TestProvider
}

/** A Leviers where people may also sign in by a provider, for the tests of one file: what is wrong with it is right again after each. */
export function inProviderWorld(people: ProviderPeople, more: Partial<OpenIdConfig> = {}): ProviderWorld {
  // Filled before the first test.
  const opened = {} as ProviderWorld
  beforeAll(async () => {
    opened.provider = await startTestProvider(people)
    opened.world = await startWorld({ openId: { ...settingsOf(opened.provider), ...more } })
  })
  beforeEach(() => opened.world.pass(60_000))
  afterEach(() => void Object.assign(opened.provider.faults, soundly))
  afterAll(async () => {
    await opened.world.stop()
    await opened.provider.stop()
  })
  return opened
}

/** How a Leviers is told of the provider of the tests. */
export function settingsOf({ issuer }: TestProvider): OpenIdConfig {
  return {
    issuer,
    clientId: 'plain',
    clientSecret: 'a secret of the tests',
    scopes: 'openid profile email',
    names: { FR: 'ConnexionPublique', EN: 'PublicSignIn' },
    acrValues: ['eidas1', 'eidas2'],
    userinfoAlgorithm: null,
    verifiesAddresses: false,
  }
}

/** Whoever came in by the provider. */
export function entered({ data, cookie, codes }: Answer): TestPerson {
  const me = data?.finishProviderSignIn.me
  if (!me || !cookie) throw new Error(codes.join() || 'not signed in')
  return { id: me.id, cookie }
}
