import * as Y from 'yjs'
import { heard, joinDocument, pushDocument } from '../support/pens.ts'
import { seededChance } from '../torture/seeded-chance.ts'
import { anAddress, faultsOf, type BesiegedServer } from './besieged-server.ts'
import type { FuzzRun } from './operation-fuzz.ts'
import { asks, openTalk, type Talk } from './talk.ts'
import { makeUpdateMaker, privateWords } from './update-maker.ts'

/** What a push may be answered, whatever it carries: the server's own troubles are not among them. */
const verdicts = new Set([
  'APPLIED',
  'DUPLICATE',
  'BAD_INPUT',
  'OPERATION_REUSED',
  'TEXT_UNREADABLE',
  'TEXT_CHARACTER',
  'TEXT_FOREIGN',
  'TEXT_GAP',
  'TEXT_FROZEN',
  'TEXT_FULL',
  'TEXT_HEAVY',
  'TOO_LARGE',
])
const perEditor = 25
const patience = 5_000
const publish = 'mutation ($input: PublishLeverInput!) { publishLever(input: $input) { lever { id } } }'
const read = 'query ($id: ID!) { lever(id: $id) { body text { html isFrozen } } }'

interface Editor {
  cookie: string
  talk: Talk
  leverId: string
  clientId: number
  doc: Y.Doc
}

/**
 * Sends updates that are right, spoiled or made to hurt, in turn over HTTP and over a socket, from editors of texts of their
 * own. Throws with the seed and the update at the first that is answered as our fault, late, or told to the log.
 */
export async function fuzzTexts(server: BesiegedServer, { seed, count }: FuzzRun): Promise<Record<string, number>> {
  const chance = seededChance(`${seed} texts`)
  const next = makeUpdateMaker(chance.for('updates'))
  const found: Record<string, number> = {}
  let editor = await anEditor(server)
  for (let at = 0; at < count; at += 1) {
    if (at > 0 && at % perEditor === 0) {
      await leave(server, editor, `seed ${seed}, up to update ${at}`)
      editor = await anEditor(server)
    }
    const { kind, update } = next(editor)
    const where = `seed ${seed}, update ${at}, ${kind}: ${Buffer.from(update).toString('base64').slice(0, 2_000)}`
    const verdict = await verdictOf(server, editor, { update, overHttp: chance.happens(0.5) }).catch(
      (fault: unknown) => {
        throw new Error(`${where}\n${String(fault)}`)
      },
    )
    if (!verdicts.has(verdict)) throw new Error(`${where}\n${verdict}`)
    found[verdict] = (found[verdict] ?? 0) + 1
    if (verdict === 'APPLIED') take(editor.doc, update)
  }
  await leave(server, editor, `seed ${seed}`)
  await server.stillServes()
  return found
}

async function anEditor(server: BesiegedServer): Promise<Editor> {
  const cookie = await server.aGuest()
  const headers = { cookie, 'x-forwarded-for': anAddress() }
  const words = { title: 'Un texte', body: 'Au pied des tours.' }
  const input = { operationId: crypto.randomUUID(), boardId: server.boardId, ...words }
  const published = await server.ask(publish, { input }, headers)
  const leverId = published.data?.publishLever.lever.id
  const { data, text } = await server.ask(joinDocument, { input: { leverId, schemaVersion: 1 } }, headers)
  if (!data) throw new Error(text)
  const doc = new Y.Doc()
  heard(data.joinText.text).updates.forEach((update) => Y.applyUpdate(doc, update))
  return { cookie, talk: await openTalk(server.url, { headers }), leverId, clientId: data.joinText.clientId, doc }
}

async function verdictOf(
  server: BesiegedServer,
  { cookie, talk, leverId, clientId }: Editor,
  { update, overHttp }: { update: Uint8Array; overHttp: boolean },
): Promise<string> {
  const base64 = Buffer.from(update).toString('base64')
  const input = { operationId: crypto.randomUUID(), leverId, clientId, schemaVersion: 1, update: base64 }
  const late = new Promise<never>(
    (_, reject) => void setTimeout(() => reject(new Error('no answer')), patience).unref(),
  )
  if (overHttp) {
    const { status, data, codes, text } = await Promise.race([server.ask(pushDocument, { input }, { cookie }), late])
    if (status >= 500) throw new Error(`HTTP ${status}: ${text}`)
    return data?.pushTextChange?.status ?? codes[0] ?? text
  }
  const { codes, message } = await Promise.race([asks(talk, { query: pushDocument, variables: { input } }), late])
  return message.payload?.data?.pushTextChange?.status ?? codes[0] ?? JSON.stringify(message)
}

/** What was taken may be odd enough to harm Yjs here, too: then this editor knows less than the server. */
function take(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(doc, update)
  } catch {
    // The next updates of this editor are then refused, or not: both are fine.
  }
}

/** Whoever reads the text afterwards is answered, and no line of the log says what was written. */
async function leave(server: BesiegedServer, { talk, leverId }: Editor, where: string): Promise<void> {
  talk.socket.terminate()
  // Longer than the server takes to make it what everybody reads.
  await new Promise((resolve) => void setTimeout(resolve, 1_300))
  const { status, data, text } = await server.ask(read, { id: leverId })
  if (status !== 200 || !data?.lever) throw new Error(`${where}\n${text}`)
  const lines = server.loggedSince()
  const faults = [...faultsOf(lines), ...lines.filter((line) => line.includes(privateWords))]
  if (faults.length > 0) throw new Error(`${where}\n${faults.join('\n')}`)
}
