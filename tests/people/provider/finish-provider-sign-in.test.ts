import { expect, test } from 'vitest'
import {
  answerOfProvider,
  finishWith,
  signInAtProvider,
  startAtProvider,
} from '../../support/provider/provider-visit.ts'
import { entered, inProviderWorld } from '../../support/provider/provider-world.ts'
import { aSigningKey } from '../../support/provider/signing-key.ts'
import { aBrowser, aGuest, anAccount } from '../../support/sign-in.ts'
import type { TestPerson } from '../../support/world.ts'

const sam = { email: 'sam@ville.example', email_verified: true, name: 'Sam Petit' }
const opened = inProviderWorld({
  nadia: { email: 'nadia@ville.example', email_verified: true, given_name: 'Nadia', family_name: 'Cherif' },
  sam,
  lea: { email: 'lea@ville.example' },
  zoe: { email: 'zoe@ville.example', email_verified: true },
  chef: { email: 'admin@example.org', email_verified: true },
  known: { email: 'connue@ville.example', email_verified: true },
  guest: { email: 'passante@ville.example', email_verified: true },
  mute: {},
  spoiled: { email: 'gatee@ville.example', email_verified: true },
})

const castVote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { tally { agree } } }'

/** A lever on which somebody is for it. */
async function aVotedLever(by: TestPerson): Promise<string> {
  const { world } = opened
  const leverId = await world.aLever(await world.aPerson())
  await world.ask(by, castVote, { input: { operationId: crypto.randomUUID(), leverId, value: 'AGREE' } })
  return leverId
}

async function votesOf(person: TestPerson) {
  const { data } = await opened.world.ask(
    person,
    `{ me { votes(boardId: "${opened.world.boardId}") { leverId value } } }`,
  )
  return data?.me.votes
}

test('someone new comes in by the provider: their address is theirs, the name it knows is only suggested', async () => {
  const { data } = await signInAtProvider(opened.world, 'nadia', { browser: aBrowser() })
  expect(data?.finishProviderSignIn).toMatchObject({
    suggestedName: 'Nadia Cherif',
    identity: null,
    me: { email: 'nadia@ville.example', isGuest: false, roles: [], person: { displayName: 'Sans nom' } },
  })
})

test('the same person comes back another day, with another browser, and whatever their address is then', async () => {
  const { world, provider } = opened
  const first = entered(await signInAtProvider(world, 'sam', { browser: aBrowser() }))
  provider.people.sam = { ...sam, email: 'sam.petit@ville.example' }
  const again = entered(await signInAtProvider(world, 'sam', { browser: aBrowser() }))
  expect(again.id).toBe(first.id)
  expect(again.cookie).not.toBe(first.cookie)
  const sessions = await world.ask(again, '{ me { sessions { openedBy } } }')
  expect(sessions.data?.me.sessions).toEqual([{ openedBy: 'PROVIDER' }, { openedBy: 'PROVIDER' }])
})

test('two tabs that come back at once with one new person make one account', async () => {
  const { world } = opened
  const browser = aBrowser()
  const addresses = [await startAtProvider(world, browser), await startAtProvider(world, browser)]
  const answers = await Promise.all(addresses.map((address) => answerOfProvider(address, 'zoe')))
  const came = await Promise.all(answers.map((answer) => finishWith(world, answer, { browser })))
  expect(new Set(came.map((answer) => entered(answer).id)).size).toBe(1)
  expect(await world.sql.rows(`select 1 from person where email = 'zoe@ville.example'`)).toHaveLength(1)
})

test('a guest who comes in by the provider keeps their name and what they did', async () => {
  const { world } = opened
  const guest = await aGuest(world, 'Passante du 3e')
  const leverId = await aVotedLever(guest)
  const person = entered(await signInAtProvider(world, 'guest', { browser: aBrowser(), person: guest }))
  expect(person.id).toBe(guest.id)
  expect(await votesOf(person)).toEqual([{ leverId, value: 'AGREE' }])
  // Another day, as another guest: what that one did is moved to the account.
  const later = await aGuest(world, 'Encore une passante')
  const second = await aVotedLever(later)
  const back = entered(await signInAtProvider(world, 'guest', { browser: aBrowser(), person: later }))
  expect(back.id).toBe(guest.id)
  expect(await votesOf(back)).toContainEqual({ leverId: second, value: 'AGREE' })
  expect((await world.ask(later, '{ me { id } }')).data?.me).toBeNull()
})

test.each([
  ['an address that has an account', 'known', 'connue@ville.example'],
  ['an address that the provider has not verified', 'lea', 'lea@ville.example'],
  ['the address of the administrator', 'chef', 'admin@example.org'],
])('%s is nobody’s by the provider’s word alone: a code is asked for', async (_, who, email) => {
  const { world } = opened
  if (who === 'known') await anAccount(world, email)
  const { data, cookie } = await signInAtProvider(world, who, { browser: aBrowser() })
  expect(data?.finishProviderSignIn).toMatchObject({ me: null, identity: { email } })
  expect(cookie).toBeNull()
  expect(await world.sql.rows(`select 1 from external_identity where subject = $1`, [who])).toEqual([])
})

test('without an address nobody comes in, and they are told how they can', async () => {
  const { codes, errors } = await signInAtProvider(opened.world, 'mute', { browser: aBrowser() })
  expect(codes).toEqual(['PROVIDER_WITHOUT_ADDRESS'])
  expect(errors[0]?.message).toContain('vous recevrez un code')
})

test('who gives up at the provider is told so, in their language', async () => {
  const { world } = opened
  const browser = aBrowser()
  const answer = await answerOfProvider(await startAtProvider(world, browser), 'personne')
  expect(new URLSearchParams(answer).get('error')).toBe('access_denied')
  const { codes, errors } = await finishWith(world, answer, { browser })
  expect(codes).toEqual(['PROVIDER_NOT_DONE'])
  expect(errors[0]?.message).toContain('Vous n’êtes pas allé au bout')
})

const unsound: [string, (claims: Record<string, unknown>) => void][] = [
  ['of another issuer', (claims) => void (claims.iss = 'http://localhost:1')],
  ['of another visit (nonce)', (claims) => void (claims.nonce = 'x'.repeat(43))],
  ['without a nonce', (claims) => void delete claims.nonce],
  ['for another site (audience)', (claims) => void (claims.aud = 'another')],
  ['that is over', (claims) => void (claims.exp = Number(claims.iat) - 3_600)],
  ['of somebody else than the answer about people', (claims) => void (claims.sub = 'nadia')],
]
test.each(unsound)('a token %s lets nobody in', async (_, spoil) => {
  const { world, provider } = opened
  provider.faults.spoil = spoil
  const { codes, cookie } = await signInAtProvider(world, 'spoiled', { browser: aBrowser() })
  expect(codes).toEqual(['PROVIDER_NOT_PROVEN'])
  expect(cookie).toBeNull()
  expect(await world.sql.rows(`select 1 from person where email = 'gatee@ville.example'`)).toEqual([])
})

test('an answer that says to be from another provider lets nobody in', async () => {
  const { world } = opened
  const browser = aBrowser()
  const answer = new URLSearchParams(await answerOfProvider(await startAtProvider(world, browser), 'nadia'))
  answer.set('iss', 'http://localhost:1')
  expect((await finishWith(world, answer.toString(), { browser })).codes).toEqual(['PROVIDER_NOT_PROVEN'])
})

test('a key that the provider took into use a moment ago is known; one that it does not say is not', async () => {
  const { world, provider } = opened
  entered(await signInAtProvider(world, 'nadia', { browser: aBrowser() }))
  const fresh = aSigningKey()
  provider.faults.key = { signs: fresh, isShown: true }
  entered(await signInAtProvider(world, 'nadia', { browser: aBrowser() }))
  provider.faults.key = { signs: fresh, isShown: false }
  const { codes } = await signInAtProvider(world, 'nadia', { browser: aBrowser() })
  expect(codes).toEqual(['PROVIDER_NOT_PROVEN'])
})

test('clocks may differ by some seconds', async () => {
  const { world, provider } = opened
  provider.faults.spoil = (claims) => {
    const soon = Math.floor(Date.now() / 1_000) + 10
    Object.assign(claims, { iat: soon, nbf: soon })
  }
  entered(await signInAtProvider(world, 'nadia', { browser: aBrowser() }))
})

test('a provider that goes away while somebody is there is said to be away, and another try brings them in', async () => {
  const { world, provider } = opened
  const browser = aBrowser()
  const answer = await answerOfProvider(await startAtProvider(world, browser), 'nadia')
  provider.faults.isDown = true
  expect((await finishWith(world, answer, { browser })).codes).toEqual(['PROVIDER_AWAY'])
  provider.faults.isDown = false
  entered(await signInAtProvider(world, 'nadia', { browser }))
})
