import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, startBesieged, type BesiegedServer } from './besieged-server.ts'
import { frame, handshake, openStream, sayRaw, textFrame } from './raw-socket.ts'

let server: BesiegedServer
beforeAll(async () => {
  server = await startBesieged()
})
afterAll(() => server.stop())

const init = textFrame('{"type":"connection_init"}')
const fragment = (size: number, opcode = 0) => frame({ opcode, fin: false, payload: Buffer.alloc(size, 0x20) })

const malformed: [name: string, frames: Buffer[], closeCode: number][] = [
  ['without its mask', [frame({ opcode: 1, payload: '{}', masked: false })], 1002],
  ['compressed though nothing was agreed', [frame({ opcode: 1, payload: '{}', reserved: 4 })], 1002],
  ['with the second reserved bit', [frame({ opcode: 1, payload: '{}', reserved: 2 })], 1002],
  ['with the third reserved bit', [frame({ opcode: 1, payload: '{}', reserved: 1 })], 1002],
  ['of a kind that does not exist', [frame({ opcode: 3, payload: '{}' })], 1002],
  ['of a control kind that does not exist', [frame({ opcode: 11 })], 1002],
  ['that is a ping in pieces', [frame({ opcode: 9, fin: false })], 1002],
  ['that is a close in pieces', [frame({ opcode: 8, fin: false })], 1002],
  ['that is a ping of 126 bytes', [frame({ opcode: 9, payload: Buffer.alloc(126) })], 1002],
  ['that continues nothing', [frame({ opcode: 0, payload: '{}' })], 1002],
  ['that begins within another one', [fragment(1, 1), textFrame('{}')], 1002],
  ['that says it is 2⁶³ bytes long', [frame({ opcode: 1, saidLength: 2n ** 63n })], 1009],
  ['that says it is 300 KB long', [frame({ opcode: 1, saidLength: 300n * 1024n })], 1009],
  ['in pieces of 300 KB in all', [fragment(100_000, 1), fragment(100_000), fragment(100_000)], 1009],
  ['in twenty thousand pieces', [fragment(1, 1), ...Array.from({ length: 20_000 }, () => fragment(1))], 1008],
  ['whose text is not Unicode', [frame({ opcode: 1, payload: Buffer.from([0xc3, 0x28]) })], 1007],
  ['that closes with one byte', [frame({ opcode: 8, payload: Buffer.from([3]) })], 1002],
  ['that closes with a code nobody may send', [frame({ opcode: 8, payload: Buffer.from([3, 0xec]) })], 1002],
  ['that closes with words that are not Unicode', [frame({ opcode: 8, payload: Buffer.from([3, 0xe8, 0xff]) })], 1007],
]

test.each(malformed)('a frame %s closes its own socket with a code', async (_name, frames, closeCode) => {
  const answer = await sayRaw(server.url, [handshake(), init, ...frames])
  // What is too much is not read to its end: the cut may overtake the code.
  const mayBeCut = closeCode === 1008 || closeCode === 1009
  expect(mayBeCut ? [closeCode, null] : [closeCode]).toContain(answer.closeCode)
  await server.stillServes()
  expect(server.loggedSince()).toEqual([])
})

const handshakes: [name: string, request: string, status: RegExp][] = [
  ['of an address that cannot be read', handshake({ path: '//' }), / 403 /],
  ['of another address', handshake({ path: '/graphiql' }), / 403 /],
  ['of a whole address', handshake({ path: 'http://[/graphql' }), / 40\d /],
  ['from a page of another site', handshake({ headers: { Origin: 'https://elsewhere.example' } }), / 403 /],
  ['from an origin that cannot be read', handshake({ headers: { Origin: 'null' } }), / 403 /],
  ['without a key', handshake({ headers: { 'Sec-WebSocket-Key': null } }), / 400 /],
  ['with a key that is too short', handshake({ headers: { 'Sec-WebSocket-Key': 'x' } }), / 400 /],
  ['of version 99', handshake({ headers: { 'Sec-WebSocket-Version': '99' } }), / 4\d\d /],
  ['to something else', handshake({ headers: { Upgrade: 'h2c' } }), / 4\d\d /],
  ['with a protocol that cannot be read', handshake({ headers: { 'Sec-WebSocket-Protocol': ',,' } }), / 400 /],
  ['with headers of 100 KB', handshake({ headers: { Cookie: `a=${'x'.repeat(100_000)}` } }), / 431 /],
  ['by POST', handshake().replace('GET', 'POST'), / 405 /],
  ['that is no HTTP', '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n', / 400 /],
]

test.each(handshakes)('a handshake %s is refused with a status', async (_name, request, status) => {
  expect((await sayRaw(server.url, [request])).status).toMatch(status)
  await server.stillServes()
  expect(server.loggedSince()).toEqual([])
})

test.each(['graphql-ws', 'soap', ''])(
  'a socket that speaks another protocol (%s) is closed with 4406',
  async (name) => {
    const headers = { 'Sec-WebSocket-Protocol': name || null }
    expect((await sayRaw(server.url, [handshake({ headers }), init])).closeCode).toBe(4406)
    await server.stillServes()
    expect(server.loggedSince()).toEqual([])
  },
)

test('people who hang up at any moment, also before they are answered, disturb nobody', async () => {
  const beginnings = [
    handshake({ path: '/nowhere' }),
    handshake(),
    handshake().slice(0, 60),
    Buffer.concat([
      Buffer.from(handshake()),
      init,
      textFrame('{"id":"a","type":"subscribe","payload":{"query":"{ programme { id } }"}}'),
    ]),
    Buffer.concat([Buffer.from(handshake()), frame({ opcode: 1, saidLength: 200_000n, payload: 'half' })]),
  ]
  for (let times = 0; times < 200; times += 1) {
    const stream = await openStream(server.url)
    stream.on('error', () => undefined)
    stream.write(beginnings[times % beginnings.length] ?? '')
    if (times % 3 === 0) await new Promise((resolve) => setImmediate(resolve))
    if (times % 2) stream.resetAndDestroy()
    else stream.destroy()
  }
  await server.stillServes()
  expect(server.loggedSince()).toEqual([])
})

test('those who never finish their request are cut off after some seconds, and nobody waits for them', async () => {
  const half = [handshake().slice(0, 80), 'POST /graphql HTTP/1.1\r\nHost: a\r\n']
  const waiting = Array.from({ length: 100 }, (_, at) => sayRaw(server.url, [half[at % 2] ?? ''], 15_000))
  const silent = sayRaw(server.url, [handshake()], 15_000)
  await server.stillServes()
  for (const { status } of await Promise.all(waiting)) expect(status).toMatch(/ 408 /)
  expect((await silent).closeCode).toBe(4408)
  await server.stillServes()
  expect(faultsOf(server.loggedSince())).toEqual([])
})
