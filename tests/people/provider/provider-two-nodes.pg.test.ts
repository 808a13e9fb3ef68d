import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPasskey, challengeFor, giveAnswer } from '../../support/passkeys/passkey-acts.ts'
import { freshDatabase } from '../../support/postgres/fresh-database.ts'
import { answerOfProvider, finishWith, startAtProvider } from '../../support/provider/provider-visit.ts'
import { entered, settingsOf } from '../../support/provider/provider-world.ts'
import { startTestProvider, type TestProvider } from '../../support/provider/test-provider.ts'
import { aBrowser } from '../../support/sign-in.ts'
import { startWorld, type World } from '../../support/world.ts'

let provider: TestProvider
let nodes: World[]
beforeAll(async () => {
  const people = ['zoe', 'sam', 'lea', 'paul'].map((who) => [
    who,
    { email: `${who}@ville.example`, email_verified: true },
  ])
  provider = await startTestProvider(Object.fromEntries(people))
  // Both nodes are known by one address.
  const more = {
    databaseUrl: await freshDatabase(),
    openId: settingsOf(provider),
    publicUrl: 'http://leviers.example',
  }
  nodes = [await startWorld(more), await startWorld(more)]
})
afterAll(async () => {
  for (const node of nodes) await node.stop()
  await provider.stop()
})

test('one new person who comes back to two nodes at once has one account', async () => {
  const browser = aBrowser()
  for (const who of ['zoe', 'sam', 'lea', 'paul']) {
    const addresses = await Promise.all(nodes.map((node) => startAtProvider(node, browser)))
    const answers = await Promise.all(addresses.map((address) => answerOfProvider(address, who)))
    const came = await Promise.all(nodes.map((node, at) => finishWith(node, answers[at] ?? '', { browser })))
    expect(new Set(came.map((answer) => entered(answer).id)).size).toBe(1)
    const rows = await nodes[0]?.sql.rows('select id from person where email = $1', [`${who}@ville.example`])
    expect(rows).toHaveLength(1)
  }
})

test('one answer of the provider, or of a passkey, that is given to two nodes at once counts on one of them', async () => {
  const [node] = nodes
  if (!node) throw new Error('no node')
  const browser = aBrowser()
  const answer = await answerOfProvider(await startAtProvider(node, browser), 'zoe')
  const came = await Promise.all(nodes.map((one) => finishWith(one, answer, { browser })))
  expect(came.map(({ codes }) => codes[0] ?? 'in').toSorted()).toEqual(['PROVIDER_TOO_LATE', 'in'])
  const person = await node.aPerson({ email: 'nadia@ville.example' })
  const site = { origin: 'http://leviers.example' }
  const device = await aPasskey(node, { browser, person, ...site })
  const signed = device.answer(await challengeFor(node, browser), site)
  const given = await Promise.all(nodes.map((one) => giveAnswer(one, signed, { browser })))
  expect(given.map(({ codes }) => codes[0] ?? 'in').toSorted()).toEqual(['PASSKEY_NOT_PROVEN', 'in'])
})
