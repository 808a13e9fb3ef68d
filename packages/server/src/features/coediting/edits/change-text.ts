import { textSchemaVersion } from '@leviers/shared/text-schema'
import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import type { Act, Transaction } from '../../../commands/command.js'
import { PublicError } from '../../../errors.js'
import type { VersionReason } from '../../levers/lever/lever-revision.entity.js'
import { createText, leverWords, type LeverWords } from '../projection/create-text.js'
import { nodeOfDocument, rewriteNode } from '../document/document-node.js'
import { issueClientId, newClientId } from '../log/issue-client-id.js'
import { writeNode } from '../document/write-node.js'
import { projectionOfDocument } from '../projection/projection.js'
import { appendChanges } from '../log/append-changes.js'
import { storeProjection, type Stored } from '../projection/store-projection.js'
import { raiseSchema } from '../log/raise-schema.js'
import { readText } from '../log/text-rows.js'
import { topicOfText } from '../sync/text-source.js'
import { docOrNull, hasHole } from '../document/text-state.js'
import type { TextReading } from '../log/text-delta.js'

export interface TextChange {
  act: Act<{ operationId: string; leverId: string }>
  /** The body in whose name it is written; in its writer's own without. */
  organisationId?: string | null
  /** Whether it only ties a thread to words: what others wrote and nobody reads yet is then left to be told as theirs. */
  isMark?: boolean
  /** A version of its own, for this reason. */
  reason?: VersionReason
  /** Whether that version is made although the text stays the same, because something else changed. */
  evenIfSame?: boolean
  /** What the text is to say, from what it says; null for a text that cannot be shown. */
  change(node: Node | null): Node | Promise<Node>
}

/**
 * Changes a text on the server, inside a command: as somebody who writes among the others, whose work stays. What was
 * written until now can then be read at once, unless it is a mark. Null when there is nothing new to read. Under the
 * board's lock, then the text's.
 */
export async function changeText(
  transaction: Transaction,
  { act, organisationId = null, isMark = false, reason, evenIfSame = false, change }: TextChange,
): Promise<Stored | null> {
  const { input, actor, at, number } = act
  const { leverId } = input
  const text = await openText(transaction, leverId, at)
  await raiseSchema(transaction, text)
  const doc = docOrNull({ ...text, rows: text.rows.filter((row) => row.number > text.snapshotNumber) })
  if (!doc || hasHole(doc)) throw new PublicError('TEXT_FROZEN')
  const before = nodeOfDocument(doc)
  const wanted = await change(before)
  const isSame = before?.eq(wanted) ?? false
  if (isSame && !evenIfSame) return null
  const isLeft = isMark && (await hasUnread(transaction, leverId))
  const update = isSame ? null : writtenUpdate(doc, { before, wanted })
  if (update) await appendUpdate(transaction, { act, organisationId, isMark, update, doc, text })
  if (isLeft) return null
  const bytes = text.rows.reduce((sum, row) => sum + row.update.length, text.snapshot.length)
  const projection = await projectionOfDocument(transaction, doc, { number: text.head + (update ? 1 : 0), bytes })
  if (!projection) throw new Error('a text that the server wrote cannot be shown')
  return storeProjection(transaction, {
    leverId,
    projection,
    actorId: actor.personId,
    at,
    number,
    ...(reason ? { reason } : {}),
  })
}

async function hasUnread(transaction: Transaction, leverId: string): Promise<boolean> {
  const rows = await transaction.rows('select 1 from lever_text where lever_id = $1 and head > projected', [leverId])
  return rows.length > 0
}

async function openText(transaction: Transaction, leverId: string, at: Date): Promise<TextReading> {
  const known = await readText(transaction, leverId, { lock: true })
  if (known) return known
  const [lever] = await transaction.rows<LeverWords>(`${leverWords} where id = $1`, [leverId])
  if (!lever) throw new PublicError('NOT_FOUND')
  await createText(transaction, lever, at)
  const made = await readText(transaction, leverId, { lock: true })
  if (!made) throw new Error('a text that was just made is not there')
  return made
}

/** Writes into the document under a client id of its own, and gives what that changed. */
function writtenUpdate(doc: Y.Doc, { before, wanted }: { before: Node | null; wanted: Node }): Uint8Array | null {
  const updates: Uint8Array[] = []
  doc.clientID = newClientId()
  doc.on('update', (update: Uint8Array) => updates.push(update))
  if (before) writeNode(doc, before, wanted)
  else rewriteNode(doc, wanted)
  return updates.length > 0 ? Y.mergeUpdates(updates) : null
}

interface OwnUpdate extends Required<Pick<TextChange, 'act' | 'organisationId' | 'isMark'>> {
  update: Uint8Array
  doc: Y.Doc
  text: TextReading
}

async function appendUpdate(
  transaction: Transaction,
  { act, organisationId, isMark, update, doc, text }: OwnUpdate,
): Promise<void> {
  const { leverId, operationId } = act.input
  const client = { leverId, clientId: doc.clientID, personId: act.actor.personId, at: act.at }
  await issueClientId(transaction, { ...client, organisationId })
  const clock = Y.getState(doc.store, doc.clientID)
  const push = { ...client, operationId, schemaVersion: textSchemaVersion, update }
  await appendChanges(transaction, [{ push, number: text.head + 1, clock, isMark }])
  transaction.ring(topicOfText(leverId))
}
