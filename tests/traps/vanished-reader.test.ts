import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { patience } from '../support/patience.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const query = 'subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) { number } }'

async function aReader(after: string): Promise<WebSocket> {
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send(JSON.stringify({ type: 'connection_init' }))
  await new Promise((resolve) => socket.once('message', resolve))
  for (const id of ['one', 'two']) {
    const variables = { id: world.boardId, after }
    socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }))
  }
  return socket
}

test('of a reader who vanishes while nothing happens on the board, nothing is left', async () => {
  const { data } = await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)
  const readers = await Promise.all(Array.from({ length: 10 }, () => aReader(data?.board.cursor)))
  await vi.waitFor(() => expect(world.app.counts()).toMatchObject({ sockets: 10, followers: 20, groups: 1 }), patience)
  readers.forEach((reader) => reader.terminate())
  await vi.waitFor(() => expect(world.app.counts()).toMatchObject({ sockets: 0, followers: 0, groups: 0 }), patience)
})

test('nor of one who unsubscribes while nothing happens', async () => {
  const { data } = await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)
  const reader = await aReader(data?.board.cursor)
  await vi.waitFor(() => expect(world.app.counts()).toMatchObject({ followers: 2 }), patience)
  for (const id of ['one', 'two']) reader.send(JSON.stringify({ id, type: 'complete' }))
  await vi.waitFor(() => expect(world.app.counts()).toMatchObject({ sockets: 1, followers: 0, groups: 0 }), patience)
  reader.terminate()
})
