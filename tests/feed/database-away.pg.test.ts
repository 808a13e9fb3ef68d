import { createClient } from 'graphql-ws'
import { expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { startCluster } from '../support/postgres/postgres.ts'
import { startWorld } from '../support/world.ts'

// Crowds take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const feed = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) { __typename number } }`

test('whoever comes while the database is away is sent away for a while, comes back, and hears what was missed', async () => {
  const cluster = await startCluster()
  const world = await startWorld({ databaseUrl: cluster.url })
  const author = await world.aPerson()
  const { data } = await world.ask(null, `{ board(id: "${world.boardId}") { cursor number } }`)
  const begun: { cursor: string; number: number } = data?.board
  const leverId = await world.aLever(author)

  const codes: number[] = []
  const heard: number[] = []
  await cluster.halt('fast')
  const client = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: Infinity,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 200)),
    on: { closed: (event) => codes.push((event as { code: number }).code) },
  })
  let ended = false
  client.subscribe<{ boardFeed: { number: number } }>(
    { query: feed, variables: { boardId: world.boardId, after: begun.cursor } },
    {
      next: ({ data }) => data && heard.push(data.boardFeed.number),
      error: () => (ended = true),
      complete: () => (ended = true),
    },
  )
  await expect.poll(() => codes.length).toBeGreaterThan(0)
  expect(codes[0]).toBe(1013)
  await cluster.resume()
  await expect.poll(() => heard).toContain(begun.number + 1)
  await world.aComment(author, leverId)
  await expect.poll(() => heard).toEqual([begun.number + 1, begun.number + 2])
  expect(ended).toBe(false)
  await client.dispose()
  await world.stop()
  await cluster.stop()
})
