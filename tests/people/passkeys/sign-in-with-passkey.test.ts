import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aPasskey, challengeFor, giveAnswer, signInByPasskey } from '../../support/passkeys/passkey-acts.ts'
import { aSoftAuthenticator } from '../../support/passkeys/soft-authenticator.ts'
import { aBrowser, aGuest, cameIn } from '../../support/sign-in.ts'
import { startWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => world.pass(60_000))
afterAll(() => world.stop())

const castVote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { tally { agree } } }'

/** Somebody with a passkey. */
async function anOwner(email: string) {
  const person = await world.aPerson({ email })
  return { person, device: await aPasskey(world, { browser: aBrowser(), person }) }
}

test('a passkey signs its owner in, under a new token, and their sessions say so', async () => {
  const { person, device } = await anOwner('nadia@example.org')
  const me = cameIn(await signInByPasskey(world, device, { browser: aBrowser() }))
  expect(me.id).toBe(person.id)
  const { data } = await world.ask(me, '{ me { sessions { isCurrent openedBy } } }')
  expect(data?.me.sessions).toContainEqual({ isCurrent: true, openedBy: 'PASSKEY' })
})

test('a guest’s positions become those of the account that the passkey is of', async () => {
  const { device } = await anOwner('sam@example.org')
  const guest = await aGuest(world)
  const leverId = await world.aLever(await world.aPerson())
  await world.ask(guest, castVote, { input: { operationId: crypto.randomUUID(), leverId, value: 'AGREE' } })
  const me = cameIn(await signInByPasskey(world, device, { browser: aBrowser(), person: guest }))
  const votes = await world.ask(me, `{ me { votes(boardId: "${world.boardId}") { leverId value } } }`)
  expect(votes.data?.me.votes).toEqual([{ leverId, value: 'AGREE' }])
})

test('a challenge is answered once, by the browser that it was given to, within five minutes', async () => {
  const { device } = await anOwner('once@example.org')
  const [own, other] = [aBrowser(), aBrowser()]
  const answered = device.answer(await challengeFor(world, own), { origin: world.url })
  expect((await giveAnswer(world, answered, { browser: other })).codes).toEqual(['PASSKEY_NOT_PROVEN'])
  expect((await giveAnswer(world, answered, { browser: own })).codes).toEqual([])
  expect((await giveAnswer(world, answered, { browser: own })).codes).toEqual(['PASSKEY_NOT_PROVEN'])
  const late = device.answer(await challengeFor(world, own), { origin: world.url })
  world.pass(5 * 60_000 + 1_000)
  expect((await giveAnswer(world, late, { browser: own })).codes).toEqual(['PASSKEY_NOT_PROVEN'])
})

test.each([
  ['for another site', { origin: 'https://evil.example' }],
  ['of a device that did not verify who uses it', { isVerified: false }],
  ['to another challenge', { challenge: 'A'.repeat(43) }],
])('an answer %s signs nobody in', async (_, how) => {
  const { device } = await anOwner(`${Object.keys(how).join()}@example.org`)
  const { codes, cookie } = await signInByPasskey(world, device, { browser: aBrowser(), ...how })
  expect(codes).toEqual(['PASSKEY_NOT_PROVEN'])
  expect(cookie).toBeNull()
})

test('a passkey that was used less often than before is a copy, and signs nobody in', async () => {
  const { device } = await anOwner('copied@example.org')
  cameIn(await signInByPasskey(world, device, { browser: aBrowser() }))
  cameIn(await signInByPasskey(world, device, { browser: aBrowser() }))
  device.counter -= 1
  expect((await signInByPasskey(world, device, { browser: aBrowser() })).codes).toEqual(['PASSKEY_NOT_PROVEN'])
})

test('a passkey that is not known here, or no longer, is said to be so', async () => {
  const { codes, errors } = await signInByPasskey(world, aSoftAuthenticator(), { browser: aBrowser() })
  expect(codes).toEqual(['PASSKEY_UNKNOWN'])
  expect(errors[0]?.message).toContain('Entrez avec votre adresse e-mail')
})

test('what is over is kept nowhere', async () => {
  await challengeFor(world, aBrowser())
  world.pass(6 * 60_000)
  const { forgetSignIn } = await import('../../../packages/server/src/features/people/sign-in/forget-sign-in.ts')
  await forgetSignIn(world.sql, world.app.parts.now())
  expect(await world.sql.rows('select 1 from passkey_challenge')).toEqual([])
})
