import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPasskey, optionsFor } from '../../support/passkeys/passkey-acts.ts'
import { aBrowser, aGuest } from '../../support/sign-in.ts'
import { startWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('a browser is asked for a passkey of this site, for whom the device verifies, and none of a device that has one', async () => {
  const where = { browser: aBrowser(), person: await world.aPerson({ email: 'nadia@example.org' }) }
  const { id } = await aPasskey(world, where)
  expect(JSON.parse(await optionsFor(world, where))).toMatchObject({
    rp: { id: 'localhost', name: 'Leviers' },
    user: { name: 'nadia@example.org' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: [{ id }],
  })
})

test('a guest adds an address first, and a visitor signs in', async () => {
  const guest = await aGuest(world)
  await expect(optionsFor(world, { browser: aBrowser(), person: guest })).rejects.toThrow('PASSKEY_NEEDS_ADDRESS')
  await expect(optionsFor(world, { browser: aBrowser() })).rejects.toThrow('SIGN_IN_FIRST')
})

test('of ten passkeys one is removed before another is added', async () => {
  const where = { browser: aBrowser(), person: await world.aPerson({ email: 'dix@example.org' }) }
  for (let count = 0; count < 10; count += 1) {
    await aPasskey(world, where)
    world.pass(10_000)
  }
  await expect(optionsFor(world, where)).rejects.toThrow('PASSKEYS_ENOUGH')
})
