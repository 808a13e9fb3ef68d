import { seededChance, type Chance } from '../torture/seeded-chance.ts'
import { faultsOf, type BesiegedServer } from './besieged-server.ts'
import type { FuzzRun } from './operation-fuzz.ts'
import { frame, handshake, openStream, sayRaw, textFrame, type RawAnswer } from './raw-socket.ts'

const atOnce = 16
/** What a server may close a socket with for what its client did; never for a fault of its own. */
const allowed = new Set([0, 1000, 1001, 1002, 1003, 1005, 1007, 1008, 1009, 4400, 4401, 4406, 4408, 4409, 4429])

/**
 * Plays random sessions on raw sockets: what is right, what is nearly right and noise, some of them cut in the middle.
 * Throws with the seed and the session at the first close or answer that tells of a fault of ours.
 */
export async function fuzzSessions(server: BesiegedServer, { seed, count }: FuzzRun): Promise<Record<string, number>> {
  const closes: Record<string, number> = {}
  const cookie = await server.aGuest()
  for (let first = 0; first < count; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - first) }, (_, at) => first + at)
    await Promise.all(
      numbers.map(async (number) => {
        const chance = seededChance(`${seed} session ${number}`)
        const parts = sessionOf(server, chance, cookie)
        const { closeCode, texts, status } = await played(server.url, parts, chance)
        const bad = texts.filter((text) => /INTERNAL|node_modules|select /.test(text))
        if (bad.length > 0 || (closeCode !== null && !allowed.has(closeCode)) || / 5\d\d /.test(status))
          throw new Error(`seed ${seed}, session ${number}: ${status} ${closeCode} ${bad.join()}\n${told(parts)}`)
        closes[String(closeCode)] = (closes[String(closeCode)] ?? 0) + 1
      }),
    )
    const lines = first % (atOnce * 8) === 0 ? await linesAfter(server) : []
    if (lines.length > 0) throw new Error(`seed ${seed}, session ${first} or before\n${lines.join('\n')}`)
  }
  const lines = await linesAfter(server)
  if (lines.length > 0) throw new Error(`seed ${seed}\n${lines.join('\n')}`)
  return closes
}

async function linesAfter(server: BesiegedServer): Promise<string[]> {
  await server.stillServes()
  return faultsOf(server.loggedSince())
}

/** Says everything and reads the end; or, now and then, hangs up at once. */
async function played(url: string, parts: readonly Buffer[], chance: Chance): Promise<RawAnswer> {
  if (chance.happens(0.8)) return sayRaw(url, parts, 150)
  const stream = await openStream(url)
  stream.on('error', () => undefined)
  for (const part of parts) stream.write(part)
  if (chance.happens(0.5)) await new Promise((resolve) => setTimeout(resolve, chance.below(10)))
  if (chance.happens(0.5)) stream.resetAndDestroy()
  else stream.destroy()
  return { status: '', texts: [], closeCode: null }
}

function told(parts: readonly Buffer[]): string {
  return parts.map((part) => part.subarray(0, 300).toString('latin1')).join('\n')
}

function sessionOf(server: BesiegedServer, chance: Chance, cookie: string): Buffer[] {
  const protocol = chance.happens(0.95) ? 'graphql-transport-ws' : chance.pick(['graphql-ws', 'x', null])
  const path = chance.happens(0.97)
    ? '/graphql'
    : chance.pick(['//', '/', '/graphql/..', '/%00', '/graphql?x=%ff', '*'])
  const headers = { 'Sec-WebSocket-Protocol': protocol, Cookie: chance.happens(0.3) ? cookie : null }
  const opening = Buffer.from(handshake({ path, headers }))
  const greeting = chance.happens(0.85) ? [textFrame('{"type":"connection_init"}')] : []
  const steps = Array.from({ length: chance.below(12) }, () => chance.pick(kinds)(server, chance))
  return [opening, ...greeting, ...steps]
}

const ids = ['a', 'b', 'c', '', '__proto__', 7, null, 'x'.repeat(200)]

function message(chance: Chance, payload: unknown): Buffer {
  const type = chance.pick([
    'subscribe',
    'subscribe',
    'subscribe',
    'complete',
    'ping',
    'pong',
    'next',
    'error',
    'connection_init',
    'x',
  ])
  return textFrame(JSON.stringify({ id: chance.pick(ids), type, payload }))
}

const kinds: ((server: BesiegedServer, chance: Chance) => Buffer)[] = [
  (_server, chance) => textFrame(JSON.stringify({ id: chance.pick(['a', 'b']), type: 'complete' })),
  (_server, chance) =>
    textFrame(
      JSON.stringify({ id: `q${chance.below(1e9)}`, type: 'subscribe', payload: { query: '{ programme { id } }' } }),
    ),
  ({ boardId, cursor }, chance) => {
    const query = 'subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) { number } }'
    const variables = { id: chance.pick([boardId, 'x']), after: chance.pick([cursor, '', 'x.1']) }
    return textFrame(JSON.stringify({ id: `s${chance.below(1e9)}`, type: 'subscribe', payload: { query, variables } }))
  },
  (_server, chance) =>
    message(
      chance,
      chance.pick([null, 7, 'x', [], {}, { query: 7 }, { query: '{' }, { query: '{ me { id } }', variables: [] }]),
    ),
  (_server, chance) =>
    textFrame(chance.pick(['', 'null', '[]', '{', '{"type":7}', '{"__proto__":{"type":"ping"}}', '\u0000'])),
  (_server, chance) => frame({ opcode: 9, payload: Buffer.alloc(chance.below(126)) }),
  (_server, chance) => {
    const payload = Buffer.from(Array.from({ length: chance.below(40) }, () => chance.below(256)))
    return frame({
      opcode: chance.below(16),
      payload,
      fin: chance.happens(0.7),
      masked: chance.happens(0.9),
      reserved: chance.happens(0.8) ? 0 : chance.below(8),
    })
  },
  (_server, chance) =>
    frame({ opcode: 2, payload: chance.happens(0.5) ? '{"type":"ping"}' : Buffer.from([0xff, 0xfe]) }),
  (_server, chance) => Buffer.from(Array.from({ length: chance.below(30) }, () => chance.below(256))),
  (_server, chance) => frame({ opcode: 1, payload: 'half', saidLength: BigInt(chance.pick([100, 70_000, 300_000])) }),
  (_server, chance) =>
    frame({ opcode: 8, payload: Buffer.from(chance.pick([[], [3], [3, 232], [3, 236], [15, 160, 0xff]])) }),
]
