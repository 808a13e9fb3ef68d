import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { typeAtEnd, type TestPen } from '../support/pens.ts'
import type { TestPerson, World } from '../support/world.ts'

export interface ManyChanges {
  leverId: string
  author: TestPerson
  count: number
}

/**
 * Writes so many changes of a word each at the end of a text, as fast as the server takes them: given straight to it, since
 * people may not send that often. Each word is different.
 */
export async function writeOften(world: World, pen: TestPen, { leverId, author, count }: ManyChanges): Promise<void> {
  const { clientId } = pen.pen
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(pen.pen.doc))
  doc.clientID = clientId
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const first = Y.getState(doc.store, clientId)
  for (let word = 0; word < count; word += 1) typeAtEnd(doc, ` m${first}x${word}`)
  const { texts } = world.app.parts
  const push = (update: Uint8Array) =>
    texts.push({
      leverId,
      personId: author.id,
      operationId: randomUUID(),
      clientId,
      schemaVersion: 1,
      update,
      at: new Date(),
    })
  await Promise.all(updates.map(push))
}
