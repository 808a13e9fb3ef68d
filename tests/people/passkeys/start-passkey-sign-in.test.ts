import { afterAll, beforeAll, expect, test } from 'vitest'
import { challengeFor } from '../../support/passkeys/passkey-acts.ts'
import { aBrowser } from '../../support/sign-in.ts'
import { startWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ publicUrl: 'https://leviers.example.org' })
})
afterAll(() => world.stop())

test('whoever has a passkey of this site may answer: nobody is named, and the device is to verify them', async () => {
  const [one, other] = [await challengeFor(world, aBrowser()), await challengeFor(world, aBrowser())].map((text) =>
    JSON.parse(text),
  )
  expect(one).toMatchObject({ rpId: 'leviers.example.org', userVerification: 'required' })
  expect(one.allowCredentials ?? []).toEqual([])
  expect(one.challenge).not.toBe(other.challenge)
})
