import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import WebSocket from 'ws'
import { startCluster } from '../../support/postgres/postgres.ts'
import { makeGraphqlAsker, type GraphqlAsker } from '../ask-graphql.ts'
import { makeOwnServer } from '../own-server.ts'
import { makePeople, type Person } from '../acts/people.ts'
import type { Verdict } from '../run-torture.ts'
import { startTortureNode, type TortureNode } from '../torture-node.ts'
import { openSql, type Sql } from '../judge/truth.ts'

const hereMilliseconds = 1_000
const thereMilliseconds = 2_000
const lostMilliseconds = 40_000
const rounds = 10

interface Scene {
  nodes: readonly TortureNode[]
  requester: GraphqlAsker
  sql: Sql
  admin: Person
}

/**
 * Ends rights again and again, by a sign-out and by another role, and measures when the sockets that were open under
 * them are closed: on the node where it happened, and on another.
 */
export async function endRights(say: (line: string) => void): Promise<Verdict> {
  const server = makeOwnServer()
  const cluster = await startCluster()
  const { sql, close } = await openSql(cluster.url)
  const requester = makeGraphqlAsker()
  const nodes: TortureNode[] = []
  try {
    for (let count = 0; count < 2; count += 1)
      nodes.push(await startTortureNode({ main: server.main, env: {}, databaseUrl: cluster.url }))
    const [admin] = await makePeople(sql, { roles: ['ADMIN'] })
    if (!admin) throw new Error('no administrator')
    return await measured({ nodes, requester, sql, admin }, say)
  } finally {
    await Promise.all(nodes.map((node) => node.stop()))
    requester.stop()
    await close()
    await cluster.stop()
    server.remove()
  }
}

async function measured(scene: Scene, say: (line: string) => void): Promise<Verdict> {
  const times: { here: number[]; there: number[] } = { here: [], there: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const end of [signOut, endRole]) {
      const [here, there] = await timesToClose(scene, round % 2, end)
      say(`  ${end.name}: ${here} ms here, ${there} ms there`)
      times.here.push(here ?? lostMilliseconds)
      times.there.push(there ?? lostMilliseconds)
    }
  }
  const [here, there] = [Math.max(...times.here), Math.max(...times.there)]
  const faults = [
    ...(here > hereMilliseconds ? [`a right that ended was served for ${here} ms on its own node`] : []),
    ...(there > thereMilliseconds ? [`a right that ended was served for ${there} ms on another node`] : []),
  ]
  return {
    faults,
    figures: { ended: times.here.length, hereMilliseconds: here, thereMilliseconds: there },
    heardKinds: {},
  }
}

/** On the node where the right is ended, and on the other; null: not within the time. */
async function timesToClose(
  scene: Scene,
  at: number,
  end: (scene: Scene, port: number, person: Person) => Promise<void>,
): Promise<(number | null)[]> {
  const [person] = await makePeople(scene.sql, { roles: ['MODERATOR', 'CONTRACT_EDITOR'] })
  const order = [scene.nodes[at], scene.nodes[1 - at]].flatMap((node) => node ?? [])
  const [here] = order
  if (!person || !here) throw new Error('nobody to end the rights of')
  const closed = await Promise.all(order.map((node) => socketOf(node.port, person)))
  await sleep(300)
  const begun = performance.now()
  await end(scene, here.port, person)
  return Promise.all(closed.map(async (closing) => ((await closing()) ? Math.round(performance.now() - begun) : null)))
}

/** Opens a socket of someone; the function given waits until it is closed. */
async function socketOf(port: number, person: Person): Promise<() => Promise<boolean>> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
    headers: { cookie: person.cookie },
  })
  const closed = new Promise<boolean>((resolve) => {
    socket.once('close', () => resolve(true))
    setTimeout(() => resolve(false), lostMilliseconds).unref()
  })
  await new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('message', resolve)
    socket.once('open', () => socket.send('{"type":"connection_init"}'))
  })
  return () => closed
}

async function signOut({ requester }: Scene, port: number, { cookie }: Person): Promise<void> {
  const answer = await requester.ask({ port, query: 'mutation { signOut }', cookie })
  if (!answer?.data) throw new Error('nobody was signed out')
}

async function endRole({ requester, admin, sql }: Scene, port: number, { id }: Person): Promise<void> {
  const [grant] = await sql<{ id: string }>('select id from role_grant where person_id = $1', [id])
  const query = 'mutation ($input: EndRoleInput!) { endRole(input: $input) { id } }'
  const variables = { input: { operationId: randomUUID(), grantId: grant?.id } }
  const answer = await requester.ask({ port, query, variables, cookie: admin.cookie })
  if (!answer?.data) throw new Error('no role was ended')
}
