import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { createClient, type Client } from 'graphql-ws'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { until } from '../support/until.ts'
import type { Weather } from '../torture/faults/fault-proxy.ts'
import { startTortureNode, type TortureNode } from '../torture/torture-node.ts'

// Each start takes its time on a busy machine; a stop may take up to its guard's 24 seconds.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const main = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url))
/** By hand, more rounds: LEVIERS_STOPS=5 is twenty stops and more. */
const rounds = Number(process.env.LEVIERS_STOPS ?? 1)

let node: TortureNode
beforeAll(async () => {
  const env = { DEMO: 'true', DRAIN_SECONDS: '1' }
  node = await startTortureNode({ main, env, databaseUrl: await freshDatabase() })
})
afterAll(() => node.stop())

const boards = '{ me { id } programme { boards { id cursor levers(first: 20) { edges { node { id title body } } } } } }'
const feed = 'subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) { number } }'

async function ask(): Promise<any> {
  const response = await fetch(`http://127.0.0.1:${node.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: boards }),
    signal: AbortSignal.timeout(10_000),
  })
  return (await response.json()).data
}

/** Some follow a board, others ask again and again, until it is over. */
async function people(signal: AbortSignal): Promise<Client[]> {
  let board: { id: string; cursor: string } | undefined
  await until(
    async () =>
      Boolean(
        (board = await ask().then(
          (data) => data?.programme.boards[0],
          () => undefined,
        )),
      ),
    60_000,
  )
  const asking = async () => {
    while (!signal.aborted) await ask().catch(() => sleep(50))
  }
  for (let more = 0; more < 5; more += 1) void asking()
  let followed = 0
  const url = `ws://127.0.0.1:${node.port}/graphql`
  const ignore = { next: () => undefined, error: () => undefined, complete: () => undefined }
  const clients = Array.from({ length: 10 }, () => {
    const on = { connected: () => void (followed += 1) }
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, on })
    client.subscribe({ query: feed, variables: { id: board?.id, after: board?.cursor } }, ignore)
    return client
  })
  await until(() => followed === clients.length)
  return clients
}

const fair: Partial<Weather> = { stalled: false, refuses: false }

/** Begins a trouble; what is returned ends it. */
const troubles: Record<string, () => () => void> = {
  'whose connections to the database are cut again and again'() {
    const cutting = setInterval(() => [node.database, node.bell].forEach((proxy) => proxy.cut()), 100)
    return () => clearInterval(cutting)
  },
  'whose database does not answer any more'() {
    const proxies = [node.database, node.bell]
    proxies.forEach((proxy) => proxy.setWeather({ stalled: true }))
    return () => proxies.forEach((proxy) => proxy.setWeather(fair))
  },
  'whose database lets nobody in'() {
    const proxies = [node.database, node.bell]
    proxies.forEach((proxy) => proxy.setWeather({ refuses: true }))
    return () => proxies.forEach((proxy) => proxy.setWeather(fair))
  },
  'whose people neither read nor leave'() {
    node.clients.setWeather({ stalled: true })
    return () => node.clients.setWeather(fair)
  },
}

const cases = Array.from({ length: rounds }, (_, round) =>
  Object.keys(troubles).map((trouble) => [trouble, round]),
).flat()

test.each(cases)('a node %s stops well when it is asked to, not by its guard (%i)', async (trouble) => {
  await node.start()
  const leaving = new AbortController()
  const clients = await people(leaving.signal)
  const heal = troubles[String(trouble)]?.()
  // So that something is under way in it.
  await sleep(300)
  const { status, milliseconds } = await node.end('SIGTERM')
  console.log(`${trouble}: ${status} after ${Math.round(milliseconds)} ms`)
  heal?.()
  leaving.abort()
  clients.forEach((client) => client.terminate())
  expect(status).toBe(0)
  expect(node.deaths).toEqual([])
})
