import { expect, test } from 'vitest'
import { signInAtProvider } from '../../support/provider/provider-visit.ts'
import { entered, inProviderWorld } from '../../support/provider/provider-world.ts'
import { aBrowser, aCode, anAccount, cameIn, headersOf, signInWith } from '../../support/sign-in.ts'
import type { TestPerson } from '../../support/world.ts'

const email = (who: string) => `${who}@ville.example`
const names = ['nadia', 'sam', 'lea', 'zoe', 'paul']
const opened = inProviderWorld(
  Object.fromEntries(names.map((who) => [who, { email: email(who), email_verified: true, siret: '21340172200013' }])),
  { scopes: 'openid email siret' },
)
const join = 'mutation ($input: JoinIdentityInput!) { joinIdentity(input: $input) { id } }'

const joinAs = (person: TestPerson | null, identityId: string, browser: string) =>
  opened.world.ask(person, join, { input: { identityId } }, headersOf(browser, person))

/** Someone comes back from the provider, whose address has an account. */
async function toConfirm(who: string, browser: string): Promise<string> {
  const { data } = await signInAtProvider(opened.world, who, { browser })
  return data?.finishProviderSignIn.identity.id
}

/** The owner of an address gives the code that was sent to it. */
async function withCode(who: string, browser: string): Promise<TestPerson> {
  const { world } = opened
  return cameIn(
    await signInWith(world, null, { browser, email: email(who), code: await aCode(world, email(who), browser) }),
  )
}

test('the owner of an account confirms by a code that the provider means them, and then comes in without', async () => {
  const { world } = opened
  const account = await anAccount(world, email('nadia'))
  const browser = aBrowser()
  const identityId = await toConfirm('nadia', browser)
  const owner = await withCode('nadia', browser)
  expect(owner.id).toBe(account.id)
  expect((await joinAs(owner, identityId, browser)).data?.joinIdentity).toEqual({ id: account.id })
  const sessions = await world.ask(owner, '{ me { sessions { isCurrent openedBy } } }')
  expect(sessions.data?.me.sessions).toContainEqual({ isCurrent: true, openedBy: 'PROVIDER' })
  expect(await world.sql.rows('select siret from external_identity')).toEqual([{ siret: '21340172200013' }])
  expect(entered(await signInAtProvider(world, 'nadia', { browser: aBrowser() })).id).toBe(account.id)
  // It was joined once.
  expect((await joinAs(owner, identityId, browser)).codes).toEqual(['PROVIDER_TOO_LATE'])
})

test('who was signed in already, before the provider named somebody, joins nothing by that', async () => {
  const { world } = opened
  const browser = aBrowser()
  const owner = await withCode('sam', browser)
  world.pass(60_000)
  const identityId = await toConfirm('sam', browser)
  expect((await joinAs(owner, identityId, browser)).codes).toEqual(['PROVIDER_TOO_LATE'])
})

test('nobody joins whom the provider named in another browser, or with another address', async () => {
  const { world } = opened
  await anAccount(world, email('lea'))
  const [own, other] = [aBrowser(), aBrowser()]
  const identityId = await toConfirm('lea', own)
  expect((await joinAs(await withCode('lea', other), identityId, other)).codes).toEqual(['PROVIDER_TOO_LATE'])
  expect((await joinAs(await withCode('zoe', own), identityId, own)).codes).toEqual(['PROVIDER_TOO_LATE'])
  expect((await joinAs(null, identityId, own)).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await joinAs(await withCode('lea', own), identityId, own)).codes).toEqual([])
})

test('a code that comes after a quarter of an hour joins nothing', async () => {
  const { world } = opened
  await anAccount(world, email('paul'))
  const browser = aBrowser()
  const identityId = await toConfirm('paul', browser)
  world.pass(15 * 60_000)
  expect((await joinAs(await withCode('paul', browser), identityId, browser)).codes).toEqual(['PROVIDER_TOO_LATE'])
})
