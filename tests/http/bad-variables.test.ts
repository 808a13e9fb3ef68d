import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => void vi.restoreAllMocks())
afterAll(() => world.stop())

const id = '0198c0de-0000-7000-8000-000000000000'
const search = 'query ($s: String) { board(id: "x") { levers(search: $s) { totalCount } } }'
const first = 'query ($n: Int) { board(id: "x") { levers(first: $n) { totalCount } } }'
const lever = 'query ($id: ID!) { lever(id: $id) { id } }'
const sorted = 'query ($sort: LeverSort) { board(id: "x") { levers(sort: $sort) { totalCount } } }'
const cast = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
const vote = { operationId: id, leverId: id, value: 'AGREE' }

const wrong: [string, object][] = [
  ['a number for a text', { query: search, variables: { s: 2026 } }],
  ['a list for a text', { query: search, variables: { s: ['un', 'deux'] } }],
  ['an object for a text', { query: search, variables: { s: { in: 'x' } } }],
  ['a text for a number', { query: first, variables: { n: 'dix' } }],
  ['half a number', { query: first, variables: { n: 1.5 } }],
  ['a number beyond all bounds', { query: first, variables: { n: 1e300 } }],
  ['an object for an id', { query: lever, variables: { id: {} } }],
  ['half a number for an id', { query: lever, variables: { id: 1.5 } }],
  ['nothing for an id', { query: lever, variables: {} }],
  ['null for an id', { query: lever, variables: { id: null } }],
  ['a word that the list does not have', { query: sorted, variables: { sort: 'SIDEWAYS' } }],
  ['a number for a word of a list', { query: sorted, variables: { sort: 3 } }],
  ['a value that is no position', { query: cast, variables: { input: { ...vote, value: 'MAYBE' } } }],
  ['a field that there is not', { query: cast, variables: { input: { ...vote, extra: 1 } } }],
  ['a field too few', { query: cast, variables: { input: { leverId: id } } }],
  ['a text for an input', { query: cast, variables: { input: 'AGREE' } }],
  ['variables that are a list', { query: search, variables: [1] }],
  ['variables that are a text', { query: search, variables: 'x' }],
  ['extensions that are a text', { query: search, extensions: 'x' }],
  ['an operation that the question does not have', { query: search, operationName: 'Other' }],
  ['an operation name that is a number', { query: search, operationName: 7 }],
]

test.each(wrong)(
  '%s is refused as a question that is not valid, and nothing counts it as our fault',
  async (_what, body) => {
    const faults = [vi.spyOn(world.app.parts.logger, 'error'), vi.spyOn(world.app.parts.logger, 'warn')]
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: any = await response.json()
    expect([response.status, answer.errors?.[0]?.extensions?.code]).toEqual([400, 'BAD_QUERY'])
    expect(answer.errors[0].message).not.toMatch(/INTERNAL|\bat \/|node_modules/)
    expect(await overSocket(body)).toEqual(['BAD_QUERY'])
    for (const fault of faults) expect(fault).not.toHaveBeenCalled()
  },
)

/** The codes of the answer to an operation over a socket of its own. */
async function overSocket(payload: object): Promise<string[]> {
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  try {
    return await new Promise((resolve, reject) => {
      socket.on('error', reject)
      socket.on('close', (code) => reject(new Error(`closed with ${code}`)))
      socket.on('open', () => socket.send('{"type":"connection_init"}'))
      socket.on('message', (message: Buffer) => {
        const { type, payload: answer } = JSON.parse(message.toString())
        if (type === 'connection_ack') socket.send(JSON.stringify({ id: 'one', type: 'subscribe', payload }))
        const errors = type === 'error' ? answer : type === 'next' ? (answer.errors ?? []) : null
        if (errors) resolve(errors.map((error: any) => error.extensions.code))
      })
    })
  } finally {
    socket.removeAllListeners('close')
    socket.terminate()
  }
}
