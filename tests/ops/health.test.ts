import { afterAll, beforeAll, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let closed: World
beforeAll(async () => {
  world = await startWorld()
  closed = await startWorld({ metricsToken: 'a long token' })
})
afterAll(async () => {
  await closed.stop()
  await world.stop()
})

test('the process says that it is alive, and that people may be sent to it', async () => {
  const health = await fetch(`${world.url}/health`)
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
  const ready = await fetch(`${world.url}/ready`)
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ready', database: true, writing: true, bell: true, accepting: true },
  ])
})

test('what it counts can be read by Prometheus, with the commands of people and the delay of the loop in it', async () => {
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  await world.ask(author, give('castVote', ''), { input: { ...operation(), leverId, value: 'AGREE' } })
  const response = await fetch(`${world.url}/metrics`)
  const text = await response.text()
  expect(response.headers.get('content-type')).toContain('text/plain')
  const commands = Number(/^leviers_commands_total\{outcome="committed"\} (\d+)$/m.exec(text)?.[1])
  expect(commands).toBeGreaterThanOrEqual(2)
  for (const name of ['commit_seconds_count', 'followers', 'events', 'frames', 'waiting_bytes', 'sockets', 'resets']) {
    expect(text).toMatch(new RegExp(`^leviers_${name} \\d`, 'm'))
  }
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
  expect(text).not.toContain(author.id)
})

test.each([
  ['through a proxy', { 'x-forwarded-for': '203.0.113.9' }],
  ['through a proxy that says so otherwise', { forwarded: 'for=203.0.113.9' }],
])('nobody reads them %s', async (_name, headers) => {
  expect((await fetch(`${world.url}/metrics`, { headers })).status).toBe(404)
})

test('with a token, only those who have it read them', async () => {
  const status = async (headers: Record<string, string>) => (await fetch(`${closed.url}/metrics`, { headers })).status
  expect(await status({})).toBe(404)
  expect(await status({ authorization: 'Bearer another token' })).toBe(404)
  expect(await status({ authorization: 'Bearer a long token', 'x-forwarded-for': '203.0.113.9' })).toBe(200)
})
