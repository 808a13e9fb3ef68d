import { limits } from '@leviers/shared/limits'
import type { LeverReview } from '../../levers/lever/lever.entity.js'
import { unseenAgain } from '../../levers/lever/unseen-again.js'
import { foldedLever } from '../../levers/lever/lever-in-transaction.js'
import type { VersionReason } from '../../levers/lever/lever-revision.entity.js'
import type { Transaction } from '../../../commands/command.js'
import { PublicError } from '../../../errors.js'
import type { Node } from 'prosemirror-model'
import { threadsOf, withoutThreads } from '../document/passages.js'
import { textSchema } from '../document/text-schema.js'
import type { Projection } from './projection.js'
import type { WrittenRun } from '../document/written-by.js'
import { writtenFor, type ClientBodies } from '../document/written-for.js'

export interface StoredProjection {
  leverId: string
  projection: Projection
  actorId: string
  at: Date
  /** The number of the board's event that tells of it. */
  number: number
  /** A version of its own, for this reason; else one for what is written within some minutes. */
  reason?: VersionReason
}

/** The version that was stored, and the bodies in whose name people wrote what is new in it. */
export interface Stored {
  revision: number
  organisationIds?: string[]
}

interface Standing {
  title: string
  finding: string | null
  action: string | null
  body: string
  revision: number
  review: LeverReview
  changedNumber: number | null
  doc: unknown
  /** Whether the newest version may go on changing: nobody gave a position on it, it is young, it has no name and came to no status. */
  isOpen: boolean
}

/**
 * Makes what a text says what everybody reads, and keeps it as a version: the newest one, as long as nobody gave a position
 * on it and it is young; else a new one. Null when it says the same as before. Under the board's lock.
 */
export async function storeProjection(transaction: Transaction, stored: StoredProjection): Promise<Stored | null> {
  const { leverId, projection, at } = stored
  const before = await readStanding(transaction, leverId, at)
  const known = docBefore(before.doc)
  const bodies = await bodiesSince(transaction, { leverId, projection })
  await writeText(transaction, leverId, projection)
  if (known?.eq(projection.node) && !stored.reason) return null
  // What is said about a text is no other version of it.
  const words = withoutThreads(projection.node)
  const isSameText = known !== null && withoutThreads(known).eq(words)
  if (isSameText && !stored.reason) return { revision: before.revision, ...bodies }
  const doc = JSON.stringify(words.toJSON())
  const isNew = Boolean(stored.reason) || !before.isOpen
  const revision = isNew ? before.revision + 1 : before.revision
  await writeLever(transaction, { ...stored, revision, before })
  await writeVersion(transaction, { ...stored, revision, doc, isNew })
  return { revision, ...bodies }
}

/** The bodies in whose name people wrote since it was last told. */
async function bodiesSince(
  transaction: Transaction,
  { leverId, projection }: Pick<StoredProjection, 'leverId' | 'projection'>,
): Promise<Pick<Stored, 'organisationIds'>> {
  const rows = await transaction.rows<{ id: string }>(
    `select distinct organisation_id as id from lever_text_change c join lever_text t using (lever_id)
     where lever_id = $1 and number > t.projected and number <= $2 and not is_mark and organisation_id is not null
     order by id`,
    [leverId, projection.number],
  )
  return rows.length > 0 ? { organisationIds: rows.map(({ id }) => id) } : {}
}

function docBefore(doc: unknown): Node | null {
  try {
    return textSchema.nodeFromJSON(doc)
  } catch {
    return null
  }
}

async function readStanding(transaction: Transaction, leverId: string, at: Date): Promise<Standing> {
  const youngest = new Date(at.getTime() - limits.coediting.versionMinutes * 60_000)
  const [row] = await transaction.rows<Standing>(
    `select l.title, l.finding, l.action, l.body, l.revision, l.review, l.changed_number as "changedNumber", t.doc,
       v.reason = 'WRITTEN' and v.name is null and v.statuses = '{}' and v.at > $2 and l.vote_number < v.number as "isOpen"
     from lever l join lever_text t on t.lever_id = l.id
     join lever_revision v on v.lever_id = l.id and v.revision = l.revision
     where l.id = $1`,
    [leverId, youngest.toISOString()],
  )
  if (!row) throw new PublicError('NOT_FOUND')
  return row
}

async function writeText(
  transaction: Transaction,
  leverId: string,
  { number, html, outline, isFull, isHeavy, node, writtenBy }: Projection,
): Promise<void> {
  await transaction.rows(
    `update lever_text set projected = $2, html = $3, outline = $4::jsonb, is_full = $5, doc = $6::jsonb,
       threads = $7::uuid[], written_by = $8::jsonb, is_heavy = $9, state = 'OPEN'
     where lever_id = $1`,
    [
      leverId,
      number,
      html,
      JSON.stringify(outline),
      isFull,
      JSON.stringify(node.toJSON()),
      threadsOf(node),
      JSON.stringify(writtenFor(writtenBy, await readBodies(transaction, leverId, writtenBy))),
      isHeavy,
    ],
  )
}

/** For which bodies the clients wrote that wrote what a text says. */
async function readBodies(
  transaction: Transaction,
  leverId: string,
  runs: readonly WrittenRun[],
): Promise<Map<number, ClientBodies>> {
  const rows = await transaction.rows<{ clientId: string; bodies: ClientBodies }>(
    `select client_id as "clientId", bodies from lever_text_pen where lever_id = $1 and client_id = any ($2::bigint[])`,
    [leverId, [...new Set(runs.map(({ clientId }) => clientId))]],
  )
  return new Map(rows.map(({ clientId, bodies }) => [Number(clientId), bodies]))
}

async function writeLever(
  transaction: Transaction,
  { leverId, projection, at, number, revision, before }: StoredProjection & { revision: number; before: Standing },
): Promise<void> {
  const folded = foldedLever({ ...before, body: projection.plain })
  // What moderators saw is what it said before.
  const { review, changedNumber } = { ...before, ...unseenAgain(before, number) }
  await transaction.rows(
    `update lever set body = $2, folded = $3, revision = $4, edited_at = $5, last_number = $6, review = $7,
       changed_number = $8
     where id = $1`,
    [leverId, projection.plain, folded, revision, at.toISOString(), number, review, changedNumber],
  )
}

async function writeVersion(
  transaction: Transaction,
  { leverId, projection, actorId, at, number, reason = 'WRITTEN', ...more }: StoredProjection & NewVersion,
): Promise<void> {
  const values = [leverId, more.revision, projection.plain, more.doc, projection.number, number]
  if (!more.isNew) {
    await transaction.rows(
      `update lever_revision set body = $3, doc = $4::jsonb, text_number = $5, number = $6
       where lever_id = $1 and revision = $2`,
      values,
    )
    return
  }
  await transaction.rows(
    `insert into lever_revision (lever_id, revision, editor_id, at, title, body, finding, action, number, text_number,
       doc, reason)
     select id, $2, $7, $8, title, $3, finding, action, $6, $5, $4::jsonb, $9 from lever where id = $1`,
    [...values, actorId, at.toISOString(), reason],
  )
}

interface NewVersion {
  revision: number
  doc: string
  isNew: boolean
}
