import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPasskey, signInByPasskey } from '../../support/passkeys/passkey-acts.ts'
import { aBrowser } from '../../support/sign-in.ts'
import { startWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const remove = 'mutation ($passkeyId: ID!) { removePasskey(passkeyId: $passkeyId) { id } }'

test('a passkey that was removed signs nobody in any more; only its owner removes it', async () => {
  const [person, stranger] = [await world.aPerson({ email: 'nadia@example.org' }), await world.aPerson()]
  const device = await aPasskey(world, { browser: aBrowser(), person })
  const [passkey] = (await world.ask(person, '{ me { passkeys { id } } }')).data?.me.passkeys ?? []
  expect((await world.ask(stranger, remove, { passkeyId: passkey.id })).data?.removePasskey).toEqual([])
  expect((await signInByPasskey(world, device, { browser: aBrowser() })).codes).toEqual([])
  expect((await world.ask(person, remove, { passkeyId: passkey.id })).data?.removePasskey).toEqual([])
  expect((await signInByPasskey(world, device, { browser: aBrowser() })).codes).toEqual(['PASSKEY_UNKNOWN'])
  expect((await world.ask(person, remove, { passkeyId: 'none' })).codes).toEqual([])
})
