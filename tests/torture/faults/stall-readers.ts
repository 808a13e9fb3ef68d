import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import WebSocket from 'ws'
import { startCluster } from '../../support/postgres/postgres.ts'
import { makeGraphqlAsker, type GraphqlAsker } from '../ask-graphql.ts'
import { watchNode } from '../judge/node-gauges.ts'
import { makeOwnServer } from '../own-server.ts'
import { makePeople, type Person } from '../acts/people.ts'
import type { Verdict } from '../run-torture.ts'
import { startTortureNode, type TortureNode } from '../torture-node.ts'
import { openSql } from '../judge/truth.ts'

const longestStallMilliseconds = 250
const maxMoreMemory = 64
const comments = 400
const commentersAtOnce = 8
const healthyReaders = 5

// The same words many times over, so that few events are much to read.
const copies = Array.from({ length: 20 }, (_, index) => `copy${index}: comment { body }`).join(' ')
const feed = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) {
  __typename number ... on CommentAdded { ${copies} } } }`

interface Scene {
  node: TortureNode
  requester: GraphqlAsker
  people: readonly Person[]
  boardId: string
  leverId: string
  readers: number
  say(line: string): void
}

/** Readers who stop reading while much is said, are cut off, and what that costs everybody else. */
export async function stallReaders(readers: number, say: (line: string) => void): Promise<Verdict> {
  const server = makeOwnServer()
  const cluster = await startCluster()
  const { sql, close } = await openSql(cluster.url)
  const requester = makeGraphqlAsker()
  let node: TortureNode | null = null
  try {
    node = await startTortureNode({ main: server.main, env: {}, databaseUrl: cluster.url })
    const people = await makePeople(sql, { roles: ['ADMIN'] }, 60)
    const cookie = people[0]?.cookie ?? null
    const give = async (query: string, input: object) => {
      const variables = { input: { operationId: randomUUID(), ...input } }
      const answer = await requester.ask({ port: Number(node?.directPort()), query, variables, cookie })
      if (!answer?.data) throw new Error(`the scene could not be set: ${answer?.codes.join(' ')}`)
      return answer.data
    }
    const opened = await give('mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }', {
      title: 'Tableau',
    })
    const boardId = opened.createBoard.id
    const publish = 'mutation ($input: PublishLeverInput!) { publishLever(input: $input) { lever { id } } }'
    const published = await give(publish, { boardId, title: 'Un jardin', body: 'Au pied des tours.' })
    const leverId = published.publishLever.lever.id
    return await measured({ node, requester, people, boardId, leverId, readers, say })
  } finally {
    await node?.stop()
    requester.stop()
    await close()
    await cluster.stop()
    server.remove()
  }
}

async function measured(scene: Scene): Promise<Verdict> {
  const healthy = await Promise.all(Array.from({ length: healthyReaders }, () => aReader(scene)))
  // Once without anybody stalled, so that what is measured afterwards is what they cost.
  await sayMuch(scene)
  const watch = watchNode(scene.node)
  await sleep(1_000)
  await watch.longestStall()
  watch.maxMemory()
  await sayMuch(scene)
  const quiet = { stall: await watch.longestStall(), memory: watch.maxMemory() }
  const stalled = await Promise.all(Array.from({ length: scene.readers }, () => aReader(scene)))
  for (const { socket } of stalled) socket.pause()
  await watch.longestStall()
  await sayMuch(scene)
  const during = { stall: await watch.longestStall(), memory: watch.maxMemory() }
  const last = await headOf(scene)
  const late = healthy.filter(({ last: heard }) => heard() !== last)
  for (const { socket } of stalled) socket.terminate()
  await sleep(2_000)
  const cut = { stall: await watch.longestStall(), memory: watch.maxMemory() }
  watch.stop()
  for (const { socket } of healthy) socket.terminate()
  const stall = Math.round(Math.max(during.stall, cut.stall))
  const more = Math.round(Math.max(during.memory, cut.memory) - quiet.memory)
  return {
    faults: [
      ...(stall > longestStallMilliseconds ? [`the event loop stood still for ${stall} ms`] : []),
      ...(more > maxMoreMemory ? [`the stalled readers cost ${more} MiB`] : []),
      ...(late.length > 0 ? [`${late.length} healthy readers had not heard everything`] : []),
    ],
    figures: {
      readers: scene.readers,
      quietStallMilliseconds: Math.round(quiet.stall),
      stallMilliseconds: stall,
      quietMemory: Math.round(quiet.memory),
      moreMemory: more,
    },
    heardKinds: {},
  }
}

async function sayMuch({ node, requester, people, leverId, say }: Scene): Promise<void> {
  const query = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { number } }'
  const port = Number(node.directPort())
  let said = 0
  const speak = async () => {
    while (said < comments) {
      said += 1
      const cookie = people[said % people.length]?.cookie ?? null
      const variables = { input: { operationId: randomUUID(), leverId, body: 'é'.repeat(2_000) } }
      const answer = await requester.ask({ port, query, variables, cookie, patience: 20_000 })
      if (!answer?.data) throw new Error(`a comment was not accepted: ${answer?.codes.join(' ')}`)
    }
  }
  await Promise.all(Array.from({ length: commentersAtOnce }, speak))
  await sleep(1_000)
  say(`  ${comments} comments said`)
}

async function headOf({ node, requester, boardId }: Scene): Promise<number> {
  const query = 'query ($id: ID!) { board(id: $id) { number } }'
  const answer = await requester.ask({ port: Number(node.directPort()), query, variables: { id: boardId } })
  return answer?.data?.board.number
}

interface Reader {
  socket: WebSocket
  last(): number
}

async function aReader({ node, requester, boardId }: Scene): Promise<Reader> {
  const port = Number(node.directPort())
  const query = 'query ($id: ID!) { board(id: $id) { cursor } }'
  const answer = await requester.ask({ port, query, variables: { id: boardId } })
  const variables = { boardId, after: answer?.data?.board.cursor }
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws')
  let last = 0
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('open', () => socket.send('{"type":"connection_init"}'))
    socket.on('message', (message: Buffer) => {
      const { type, payload } = JSON.parse(message.toString())
      if (type === 'next') last = payload.data.boardFeed.number
      if (type !== 'connection_ack') return
      socket.send(JSON.stringify({ id: 'feed', type: 'subscribe', payload: { query: feed, variables } }))
      setTimeout(resolve, 200)
    })
  })
  return { socket, last: () => last }
}
