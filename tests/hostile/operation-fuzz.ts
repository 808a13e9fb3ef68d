import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSchema } from 'graphql'
import { seededChance } from '../torture/seeded-chance.ts'
import { anAddress, faultsOf, type BesiegedServer } from './besieged-server.ts'
import { makeOperationMaker, type MadeOperation } from './operation-maker.ts'
import { asks, openTalk, type Talk } from './talk.ts'

export interface FuzzRun {
  seed: string
  count: number
}

const schemaFile = fileURLToPath(new URL('../../packages/server/schema.graphql', import.meta.url))
const perSocket = 60
const patience = 400
/** What a log must never hold because of others, an answer neither. */
const inside = /node_modules|\bat .*\.js:\d|select .* from|insert into|\/work\/|\/tmp\//i

/**
 * Asks random operations over HTTP and over a socket, as a visitor and as a guest, and compares the verdicts. Throws
 * with the seed and the operation at the first that is answered as our fault, says too much, or differs.
 */
export async function fuzzOperations(
  server: BesiegedServer,
  { seed, count }: FuzzRun,
): Promise<Record<string, number>> {
  const chance = seededChance(`${seed} operations`)
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'))
  const known = { ids: [server.boardId, server.leverId], cursors: [server.cursor] }
  const next = makeOperationMaker(schema, known, chance)
  const verdicts: Record<string, number> = {}
  let requester = await anAsker(server, false)
  for (let at = 0; at < count; at += 1) {
    // Whoever signed out is closed on all their sockets.
    if ((at > 0 && at % perSocket === 0) || requester.hasLeft) {
      requester.talk.socket.terminate()
      requester = await anAsker(server, chance.happens(0.5))
    }
    const operation = next()
    const where = `seed ${seed}, operation ${at}: ${JSON.stringify(operation).slice(0, 2_000)}`
    const verdict = await verdictOf(server, requester, operation).catch((fault: unknown) => {
      throw new Error(`${where}\n${String(fault)}`)
    })
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
    const faults = at % perSocket === 0 ? faultsOf(server.loggedSince()) : []
    if (faults.length > 0) throw new Error(`at or before ${where}\n${faults.join('\n')}`)
  }
  requester.talk.socket.terminate()
  await server.stillServes()
  const faults = faultsOf(server.loggedSince())
  if (faults.length > 0) throw new Error(`seed ${seed}\n${faults.join('\n')}`)
  return verdicts
}

interface Asker {
  talk: Talk
  hasLeft: boolean
  headers: Record<string, string>
}

async function anAsker(server: BesiegedServer, isGuest: boolean): Promise<Asker> {
  const cookie: Record<string, string> = isGuest ? { cookie: await server.aGuest() } : {}
  const headers = { ...cookie, 'x-forwarded-for': anAddress() }
  return { headers, hasLeft: false, talk: await openTalk(server.url, { headers }) }
}

/** What both answered. Throws when an answer is not as it must be. */
async function verdictOf(server: BesiegedServer, requester: Asker, operation: MadeOperation): Promise<string> {
  const { talk, headers } = requester
  const { isSubscription, ...payload } = operation
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(payload),
  })
  const text = await response.text()
  if (response.status >= 500 || inside.test(text)) throw new Error(`HTTP ${response.status}: ${text}`)
  const overHttp = verdict((JSON.parse(text).errors ?? []).map((error: any) => error.extensions?.code))
  requester.hasLeft = payload.query.includes('signOut')
  if (requester.hasLeft) return 'SIGNED_OUT'
  const heard = await Promise.race([asks(talk, payload), ...(isSubscription ? [late()] : [])])
  if (heard === null) return 'FOLLOWS'
  const said = JSON.stringify(heard.message)
  if (inside.test(said)) throw new Error(`socket: ${said}`)
  const overSocket = verdict(heard.codes)
  if (/INTERNAL|undefined/.test(`${overHttp} ${overSocket}`)) throw new Error(`${text}\n${said}`)
  const mayDiffer =
    isSubscription || /TOO_MANY_REQUESTS|HTTP_ONLY/.test(`${overHttp} ${overSocket}`) || isWriting(payload)
  if (overHttp !== overSocket && !mayDiffer) throw new Error(`HTTP: ${text}\nsocket: ${said}`)
  return overSocket
}

const verdict = (codes: readonly unknown[]) => [...new Set(codes.map(String))].sort().join(' ') || 'ANSWERED'

/** What was done once may be refused the second time. */
function isWriting({ query }: { query: string }): boolean {
  return query.startsWith('mutation')
}

function late(): Promise<null> {
  return new Promise((resolve) => void setTimeout(() => resolve(null), patience))
}
