import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBesieged, type BesiegedServer } from './besieged-server.ts'
import { asks, openTalk } from './talk.ts'

let server: BesiegedServer
beforeAll(async () => {
  server = await startBesieged()
})
afterAll(() => server.stop())

const forged: [name: string, make: (cursor: string) => string][] = [
  ['that is empty', () => ''],
  ['that is words', () => 'n’importe quoi'],
  ['of another epoch', (cursor) => `AAAAAAAA.${cursor.split('.')[1]}`],
  ['of a number to come', (cursor) => `${cursor.split('.')[0]}.999999999`],
  ['of a number beyond all', (cursor) => `${cursor.split('.')[0]}.${'9'.repeat(400)}`],
  ['below nothing', (cursor) => `${cursor.split('.')[0]}.-1`],
  ['with zeros before its number', (cursor) => cursor.replace('.', '.00')],
  ['with a fraction', (cursor) => `${cursor}.5`],
  ['in hexadecimal', (cursor) => `${cursor.split('.')[0]}.0x1`],
  ['with digits of another script', (cursor) => `${cursor.split('.')[0]}.١`],
  ['of ten thousand letters', () => 'x'.repeat(10_000)],
  ['that is SQL', () => "' or 1=1 --"],
  ['that is a property of every object', () => '__proto__'],
  ['with a line feed behind it', (cursor) => `${cursor}\n`],
  ['of half a character', () => '\ud800'],
]

const feed = 'subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) { __typename } }'
const events =
  'query ($id: ID!, $after: String!) { boardEvents(boardId: $id, after: $after) { events { __typename } } }'

test.each(forged)(
  'someone who follows from a cursor %s begins again from a snapshot, and nobody else notices',
  async (_name, make) => {
    const variables = { id: server.boardId, after: make(server.cursor) }
    const talk = await openTalk(server.url)
    const { message } = await asks(talk, { query: feed, variables })
    expect(message.payload.data.boardFeed.__typename).toBe('BoardReset')
    const { data } = await server.ask(events, variables)
    expect(data.boardEvents.events).toEqual([{ __typename: 'BoardReset' }])
    talk.socket.terminate()
    await server.stillServes()
    expect(server.loggedSince()).toEqual([])
  },
)

const lists: [name: string, query: string][] = [
  [
    'levers',
    'query ($after: String!, $board: ID!) { board(id: $board) { levers(after: $after) { totalCount edges { cursor } } } }',
  ],
  [
    'a thread',
    'query ($after: String!, $lever: ID!) { lever(id: $lever) { thread(after: $after) { edges { cursor } } } }',
  ],
  [
    'revisions',
    'query ($after: String!, $lever: ID!) { lever(id: $lever) { revisions(after: $after) { edges { cursor } } } }',
  ],
]

test.each(lists)('a forged place in a list of %s is refused by HTTP and by socket alike', async (_name, query) => {
  const talk = await openTalk(server.url)
  for (const [, make] of forged.slice(1)) {
    const variables = { after: make('x.1'), board: server.boardId, lever: server.leverId }
    const used = Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}`)))
    const { codes } = await server.ask(query, used)
    expect([variables.after, codes]).toEqual([variables.after, ['BAD_CURSOR']])
    expect((await asks(talk, { query, variables: used })).codes).toEqual(codes)
  }
  talk.socket.terminate()
  await server.stillServes()
  expect(server.loggedSince()).toEqual([])
})

test('nobody follows their own doings from a forged cursor, and a bad one of a list of mail is refused', async () => {
  const cookie = await server.become(/Paul Martin/)
  for (const [, make] of forged) {
    const after = make('x.1')
    const { codes, status } = await server.ask(
      'query ($after: String!) { personEvents(after: $after) { cursor } }',
      { after },
      { cookie },
    )
    expect([after, status < 500, codes]).toEqual([after, true, ['BAD_CURSOR']])
    const mail = await server.ask('query ($after: ID) { mails(after: $after) { id } }', { after }, { cookie })
    expect([after, mail.status]).toEqual([after, 200])
  }
  expect(server.loggedSince()).toEqual([])
})
