import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aPasskey, giveMade, optionsFor, signInByPasskey } from '../../support/passkeys/passkey-acts.ts'
import { aSoftAuthenticator } from '../../support/passkeys/soft-authenticator.ts'
import { aBrowser } from '../../support/sign-in.ts'
import { startWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => world.pass(60_000))
afterAll(() => world.stop())

const someone = async (email: string) => ({ browser: aBrowser(), person: await world.aPerson({ email }) })

test('a passkey that somebody added has the name that they gave it, and signs them in', async () => {
  const where = await someone('nadia@example.org')
  const device = aSoftAuthenticator()
  const made = device.make(await optionsFor(world, where), { origin: world.url })
  const { data } = await giveMade(world, made, where, ' Le téléphone  de Nadia ')
  expect(data?.addPasskey).toMatchObject([{ name: 'Le téléphone de Nadia', lastUsedAt: null }])
  const signed = await signInByPasskey(world, device, { browser: aBrowser() })
  expect(signed.data?.signInWithPasskey).toEqual({ id: where.person.id })
  const shown = await world.ask(where.person, '{ me { passkeys { name lastUsedAt } } }')
  expect(shown.data?.me.passkeys[0].lastUsedAt).not.toBeNull()
})

test.each([
  ['made for another site', { origin: 'https://evil.example' }],
  ['made on a device that did not verify who uses it', { isVerified: false }],
  ['made for a challenge that was not given', { challenge: 'A'.repeat(43) }],
])('a passkey %s is not kept', async (_, how) => {
  const where = await someone(`not-kept-${Object.keys(how).join()}@example.org`)
  const made = aSoftAuthenticator().make(await optionsFor(world, where), { origin: world.url, ...how })
  expect((await giveMade(world, made, where)).codes).toEqual(['PASSKEY_NOT_PROVEN'])
  expect((await world.ask(where.person, '{ me { passkeys { id } } }')).data?.me.passkeys).toEqual([])
})

test('a challenge is answered once, within five minutes, by the browser and the person that it was given to', async () => {
  const where = await someone('once@example.org')
  const options = await optionsFor(world, where)
  const make = (text: string) => aSoftAuthenticator().make(text, { origin: world.url })
  expect((await giveMade(world, make(options), { ...where, browser: aBrowser() })).codes).toEqual([
    'PASSKEY_NOT_PROVEN',
  ])
  expect((await giveMade(world, make(options), where)).codes).toEqual([])
  expect((await giveMade(world, make(options), where)).codes).toEqual(['PASSKEY_NOT_PROVEN'])
  const others = await someone('other@example.org')
  const stolen = make(await optionsFor(world, where))
  expect((await giveMade(world, stolen, { ...others, browser: where.browser })).codes).toEqual(['PASSKEY_NOT_PROVEN'])
  const late = make(await optionsFor(world, where))
  world.pass(5 * 60_000 + 1_000)
  expect((await giveMade(world, late, where)).codes).toEqual(['PASSKEY_NOT_PROVEN'])
})

test('what is no answer is refused with a sentence, never with a fault', async () => {
  const where = await someone('garbage@example.org')
  for (const answer of ['', 'null', '{}', '{"id":7}', '{"id":"x","response":{}}']) {
    expect((await giveMade(world, answer, where)).codes).toEqual(['PASSKEY_NOT_PROVEN'])
  }
})

test('a passkey is one account’s only', async () => {
  const [one, other] = [await someone('one@example.org'), await someone('another@example.org')]
  const device = await aPasskey(world, one)
  const again = device.make(await optionsFor(world, other), { origin: world.url })
  expect((await giveMade(world, again, other)).codes).toEqual(['PASSKEY_NOT_PROVEN'])
})
