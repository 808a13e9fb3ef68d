import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { clock, withChildren } from './child.mjs'
import { median, quantile, rounded } from './statistics.ts'

const followersOfEach = 50
const changes = 20
const endings = 10
const programmeFeed = 'subscription ($after: String!) { programmeFeed(after: $after) { number } }'
const boardFeed =
  'subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) { number } }'

/**
 * What an administrator changes, from their press to the last screen that shows it, of people on the same node and on
 * another one; and a board that is closed to others, from the press until nothing of it comes to them any more.
 */
export function measureAdministration({ databaseUrl }) {
  return withChildren(async (start) => {
    const writer = await start('./writer.mjs', { databaseUrl })
    const nodes = [
      await start('./peers/leviers.mjs', { databaseUrl }),
      await start('./peers/leviers.mjs', { databaseUrl }),
    ]
    const ports = nodes.map(({ started }) => started.port)
    const [cookie] = await writer.ask('sessions', 1)
    const { boardId } = await writer.ask('aBoard')
    const admin = (query, input) => ask({ port: ports[0], cookie, query, variables: { input } })
    const tables = [await changesSeen({ ports, admin }), await endsSeen({ ports, admin, boardId })]
    return { tables }
  })
}

/** An administrator renames a board again and again; everybody follows the programme. */
async function changesSeen({ ports, admin }) {
  const asked = await ask({
    port: ports[0],
    query:
      '{ programme { cursor phases { id name startsOn endsOn override createLever editLever comment vote seeResults } } }',
  })
  const { cursor, phases } = asked.programme
  const { id: phaseId, ...phase } = phases[0]
  const seen = ports.map(() => new Map())
  const clients = ports.flatMap((port, node) =>
    Array.from({ length: followersOfEach }, () =>
      follow({ port, query: programmeFeed, variables: { after: cursor } }, ({ programmeFeed: { number } }) => {
        const times = seen[node].get(number) ?? []
        seen[node].set(number, [...times, clock()])
      }),
    ),
  )
  await pause(1_000)
  const from = Number(cursor.split('.')[1])
  const times = ports.map(() => [])
  for (let change = 1; change <= changes; change += 1) {
    const given = clock()
    const query = 'mutation ($input: EditPhaseInput!) { editPhase(input: $input) { id } }'
    await admin(query, { phaseId, ...phase, name: `Étape ${change}` })
    for (const [node, found] of seen.entries()) {
      await until(() => found.get(from + change)?.length === followersOfEach)
      times[node].push(Math.max(...found.get(from + change)) - given)
    }
  }
  await Promise.all(clients.map((client) => client.dispose()))
  return table('a stage is changed: ms to the last of fifty screens', times)
}

/** A board is closed to all but the invited, and opened again; visitors follow it. */
async function endsSeen({ ports, admin, boardId }) {
  const query = 'mutation ($input: EditBoardInput!) { editBoard(input: $input) { id } }'
  const times = ports.map(() => [])
  for (let ending = 0; ending < endings; ending += 1) {
    const { board } = await ask({ port: ports[0], query: `{ board(id: "${boardId}") { cursor title } }` })
    const ended = ports.map(() => [])
    const clients = ports.flatMap((port, node) =>
      Array.from({ length: followersOfEach }, () =>
        follow(
          { port, query: boardFeed, variables: { boardId, after: board.cursor } },
          () => {},
          () => ended[node].push(clock()),
        ),
      ),
    )
    await pause(1_000)
    const given = clock()
    await admin(query, { boardId, title: board.title, visibility: 'INVITED' })
    for (const [node, found] of ended.entries()) {
      await until(() => found.length === followersOfEach)
      times[node].push(Math.max(...found) - given)
    }
    await Promise.all(clients.map((client) => client.dispose()))
    await admin(query, { boardId, title: board.title, visibility: 'PUBLIC' })
  }
  return table('a board is closed to others: ms until the last of fifty follows it no longer', times)
}

const table = (title, times) => ({
  title,
  rows: times.map((found, node) => ({
    node: node === 0 ? 'the same' : 'another',
    p50: rounded(median(found)),
    p95: rounded(quantile(found, 0.95)),
    most: rounded(Math.max(...found)),
  })),
  most: rounded(Math.max(...times.flat())),
})

/** Follows until it is disposed of; `onEnd` hears that nothing more will come. */
function follow({ port, query, variables }, onEvent, onEnd = () => {}) {
  const client = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 })
  client.subscribe({ query, variables }, { next: ({ data }) => data && onEvent(data), error: onEnd, complete: onEnd })
  return client
}

async function ask({ port, cookie, query, variables = {} }) {
  const { input } = variables
  const given = input ? { input: { operationId: crypto.randomUUID(), ...input } } : variables
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables: given }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors[0].message)
  return data
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function until(holds) {
  while (!holds()) await pause(2)
}
