import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('GraphQL over HTTP is served as its specification says: all it demands, and twenty of what it advises', async () => {
  const audits = serverAudits({ url: `${world.url}/graphql` })
  const results = await Promise.all(audits.map((audit) => audit.fn()))
  const notOk = results.filter(({ status }) => status !== 'ok').map(({ name }) => name)
  const asked = (word: string) => audits.filter(({ name }) => name.startsWith(word))
  expect([asked('MUST').length, asked('SHOULD').length]).toEqual([13, 23])
  expect(notOk.filter((name) => name.startsWith('MUST'))).toEqual([])
  // Apollo Server answers 400, not 200, to a client that accepts application/json only.
  expect(notOk.filter((name) => name.startsWith('SHOULD'))).toEqual([
    'SHOULD use 200 status code on document parsing failure when accepting application/json',
    'SHOULD use 200 status code on document validation failure when accepting application/json',
    'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
  ])
})
