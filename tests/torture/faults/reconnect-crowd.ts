import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import WebSocket from 'ws'
import { startCluster } from '../../support/postgres/postgres.ts'
import { makeGraphqlAsker, type GraphqlAsker } from '../ask-graphql.ts'
import { memoryOf } from '../judge/node-gauges.ts'
import { makeOwnServer } from '../own-server.ts'
import { makePeople } from '../acts/people.ts'
import type { Verdict } from '../run-torture.ts'
import { seededChance, type Chance } from '../seeded-chance.ts'
import { startTortureNode, type TortureNode } from '../torture-node.ts'
import { openSql } from '../judge/truth.ts'

const longestMilliseconds = 45_000
const maxMemoryRatio = 2
/** Fewer than the sockets that one address may have. */
const perAddress = 500
/** Before they come back, spread, as our own pages do. */
const longestPauseMilliseconds = 5_000
const feed = `subscription Feed($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) { number cursor } }`

interface Crowd {
  /** How many are let in and follow. */
  following(): number
  /** How many have heard an event. */
  heard(number: number): number
  stop(): void
}

/** A crowd follows one board, the node is killed and started again, and everybody comes back and misses nothing. */
export async function reconnectCrowd({
  seed,
  sockets,
  say,
}: {
  seed: string
  sockets: number
  say(line: string): void
}): Promise<Verdict> {
  const server = makeOwnServer()
  const cluster = await startCluster()
  const { sql, close } = await openSql(cluster.url)
  const requester = makeGraphqlAsker()
  let node: TortureNode | null = null
  try {
    const env = {}
    node = await startTortureNode({ main: server.main, env, databaseUrl: cluster.url })
    const [admin] = await makePeople(sql, { roles: ['ADMIN'] })
    const port = Number(node.directPort())
    const give = async (query: string, input: object) => {
      const variables = { input: { operationId: randomUUID(), ...input } }
      const answer = await requester.ask({
        port: Number(node?.directPort()),
        query,
        variables,
        cookie: admin?.cookie ?? null,
        patience: 30_000,
      })
      if (!answer?.data) throw new Error(`the scene could not be set: ${answer?.codes.join(' ')}`)
      return answer.data
    }
    const opened = await give('mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }', {
      title: 'Tableau',
    })
    const boardId: string = opened.createBoard.id
    const say1 = async () =>
      (
        await give('mutation ($input: PublishLeverInput!) { publishLever(input: $input) { number } }', {
          boardId,
          title: 'Un jardin',
          body: 'Au pied des tours.',
        })
      ).publishLever.number
    const cursor = await cursorOf(requester, port, boardId)
    return await measured({
      node,
      crowd: gather({ sockets, node, boardId, cursor, chance: seededChance(seed) }),
      sockets,
      tell: say1,
      say,
    })
  } finally {
    await node?.stop()
    requester.stop()
    await close()
    await cluster.stop()
    server.remove()
  }
}

interface Scene {
  node: TortureNode
  crowd: Crowd
  sockets: number
  /** Makes something happen on the board: the number of its event. */
  tell(): Promise<number>
  say(line: string): void
}

async function measured({ node, crowd, sockets, tell, say }: Scene): Promise<Verdict> {
  try {
    const came = await until(() => crowd.following() === sockets, 120_000)
    if (came === null) throw new Error(`only ${crowd.following()} of ${sockets} came at all`)
    const first = await tell()
    await until(() => crowd.heard(first) === sockets, 30_000)
    const before = memoryOf(node)
    say(`  ${sockets} follow, ${Math.round(before)} MiB`)
    await node.end('SIGKILL')
    const begun = performance.now()
    const started = node.start()
    await started
    const restart = Math.round(performance.now() - begun)
    const missed = await tell()
    const back = await until(() => crowd.heard(missed) === sockets, 2 * longestMilliseconds, begun)
    const last = await tell()
    await until(() => crowd.heard(last) === sockets, 30_000)
    const ratio = memoryOf(node) / before
    const faults = [
      ...(back === null ? [`only ${crowd.heard(missed)} of ${sockets} came back`] : []),
      ...(back !== null && back > longestMilliseconds ? [`the last came back after ${back} ms`] : []),
      ...(ratio > maxMemoryRatio ? [`the node holds ${ratio.toFixed(1)} times the memory of before`] : []),
      ...(crowd.heard(last) === sockets ? [] : [`${sockets - crowd.heard(last)} do not hear what happens now`]),
    ]
    const figures = {
      sockets,
      restartMilliseconds: restart,
      backMilliseconds: back ?? -1,
      memoryBefore: Math.round(before),
      memoryRatio: Number(ratio.toFixed(2)),
    }
    return { faults, figures, heardKinds: {} }
  } finally {
    crowd.stop()
  }
}

/** Milliseconds until something is so; null when it is not within the time. */
async function until(isSo: () => boolean, milliseconds: number, begun = performance.now()): Promise<number | null> {
  while (!isSo()) {
    if (performance.now() - begun > milliseconds) return null
    await sleep(50)
  }
  return Math.round(performance.now() - begun)
}

interface Gathering {
  sockets: number
  node: TortureNode
  boardId: string
  cursor: string
  chance: Chance
}

function gather({ sockets, node, boardId, cursor, chance }: Gathering): Crowd {
  const last = new Int32Array(sockets)
  const cursors = Array.from({ length: sockets }, () => cursor)
  const open = new Set<WebSocket>()
  const following = new Set<number>()
  let stopped = false

  function come(index: number): void {
    const port = node.directPort()
    const again = () => void (stopped || setTimeout(() => come(index), chance.next() * longestPauseMilliseconds))
    if (port === null) return again()
    const localAddress = `127.0.0.${2 + Math.floor(index / perAddress)}`
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
      localAddress,
      perMessageDeflate: false,
    })
    open.add(socket)
    socket.on('open', () => socket.send('{"type":"connection_init"}'))
    socket.on('message', (message: Buffer) => {
      const { type, payload } = JSON.parse(message.toString())
      if (type === 'connection_ack') {
        const variables = { boardId, after: cursors[index] }
        socket.send(JSON.stringify({ id: 'feed', type: 'subscribe', payload: { query: feed, variables } }))
        following.add(index)
      }
      if (type !== 'next') return
      last[index] = payload.data.boardFeed.number
      cursors[index] = payload.data.boardFeed.cursor
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      open.delete(socket)
      following.delete(index)
      again()
    })
  }

  // They come over some seconds, as people do.
  for (let index = 0; index < sockets; index += 1) setTimeout(() => come(index), (index / sockets) * 15_000)
  return {
    following: () => following.size,
    heard: (number) => last.reduce((sum, one) => sum + (one >= number ? 1 : 0), 0),
    stop() {
      stopped = true
      open.forEach((socket) => socket.terminate())
    },
  }
}

async function cursorOf(requester: GraphqlAsker, port: number, id: string): Promise<string> {
  const answer = await requester.ask({
    port,
    query: 'query ($id: ID!) { board(id: $id) { cursor } }',
    variables: { id },
  })
  return answer?.data?.board.cursor
}
