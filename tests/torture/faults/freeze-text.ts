import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import { heard, joinDocument, pushDocument, typeAtEnd } from '../../support/pens.ts'
import type { GraphqlAnswer, GraphqlAsker } from '../ask-graphql.ts'
import type { Person } from '../acts/people.ts'

interface Hostile {
  requester: GraphqlAsker
  port: number
  leverId: string
  actor: Person
}

const patienceMilliseconds = 15_000

/**
 * Somebody types a word that everybody then reads, and sends by the same editor what no text may have: it must be frozen.
 * What did not come about, in sentences.
 */
export async function freezeText(hostile: Hostile): Promise<string[]> {
  const word = `mot ${randomUUID()}`
  const faults = [
    ...(await push(hostile, (doc) => typeAtEnd(doc, ` ${word}`))),
    ...(await untilShown(hostile, ({ body }) => body.includes(word), 'what was typed is not read')),
    ...(await push(hostile, (doc) => doc.getXmlFragment('body').insert(0, [new Y.XmlElement('video')]))),
    ...(await untilShown(hostile, ({ text }) => text.isFrozen, 'a text with what cannot be shown is not frozen')),
  ]
  return faults.map((fault) => `${fault} (lever ${hostile.leverId})`)
}

async function push({ requester, port, leverId, actor }: Hostile, write: (doc: Y.Doc) => void): Promise<string[]> {
  const ask = (query: string, input: object) =>
    requester.ask({ port, query, variables: { input }, cookie: actor.cookie })
  const joined = await ask(joinDocument, { leverId, schemaVersion: 1 })
  if (!joined?.data) return [`a text could not be joined: ${codesOf(joined)}`]
  const { clientId, text } = joined.data.joinText
  const doc = new Y.Doc()
  for (const update of heard(text).updates) Y.applyUpdate(doc, update)
  doc.clientID = clientId
  const before = Y.encodeStateVector(doc)
  write(doc)
  const update = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64')
  const pushed = await ask(pushDocument, { operationId: randomUUID(), leverId, clientId, schemaVersion: 1, update })
  return pushed?.data ? [] : [`a change of a text was not taken: ${codesOf(pushed)}`]
}

function codesOf(answer: GraphqlAnswer | null): string {
  return answer?.codes.join(' ') ?? 'no answer'
}

async function untilShown(
  { requester, port, leverId }: Hostile,
  isSo: (lever: { body: string; text: { isFrozen: boolean } }) => boolean,
  fault: string,
): Promise<string[]> {
  const query = 'query ($leverId: ID!) { lever(id: $leverId) { body text { isFrozen } } }'
  for (const until = Date.now() + patienceMilliseconds; Date.now() < until; await sleep(100)) {
    const lever = (await requester.ask({ port, query, variables: { leverId } }))?.data?.lever
    if (lever && isSo(lever)) return []
  }
  return [fault]
}
