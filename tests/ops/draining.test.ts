import { expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { startWorld } from '../support/world.ts'

// Crowds take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

test('a node that is asked to stop says that it is not ready, lets nobody in, goes on answering, and closes its sockets one after the other', async () => {
  const world = await startWorld()
  const address = `${world.url.replace('http', 'ws')}/graphql`
  const open = () =>
    new Promise<WebSocket>((resolve) => {
      const socket = new WebSocket(address, 'graphql-transport-ws')
      socket.once('open', () => resolve(socket))
    })
  const sockets = await Promise.all(Array.from({ length: 10 }, open))
  await expect.poll(() => world.app.counts().sockets).toBe(10)
  const closings: { code: number; at: number }[] = []
  for (const socket of sockets) socket.on('close', (code) => closings.push({ code, at: performance.now() }))
  const stopped = world.app.stop(1.5)
  await new Promise((resolve) => setTimeout(resolve, 50))

  const ready = await fetch(`${world.url}/ready`)
  expect([ready.status, (await ready.json()).accepting]).toEqual([503, false])
  const refused = await new Promise((resolve) => {
    const late = new WebSocket(address, 'graphql-transport-ws')
    late.on('error', () => undefined)
    late.on('unexpected-response', (_request, { statusCode, headers }) => resolve([statusCode, headers['retry-after']]))
  })
  expect(refused).toEqual([503, '1'])
  expect((await world.ask(null, '{ programme { id } }')).codes).toEqual([])

  await stopped
  await expect.poll(() => closings.length).toBe(10)
  expect(new Set(closings.map(({ code }) => code))).toEqual(new Set([1012]))
  const times = closings.map(({ at }) => at)
  // Spread, not all at once: the last is closed in the last tenth of the time.
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(1_000)
})
