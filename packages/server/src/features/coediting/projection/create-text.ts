import { textSchemaVersion } from '@leviers/shared/text-schema'
import * as Y from 'yjs'
import { newEpoch } from '../../../log/stream-log.js'
import type { Sql } from '../../../sql.js'
import { rewriteNode } from '../document/document-node.js'
import { issueClientId, newClientId } from '../log/issue-client-id.js'
import { nodeOfPlain } from '../document/node-of-plain.js'
import { writtenBy } from '../document/written-by.js'
import { writtenFor } from '../document/written-for.js'
import { textHtml } from '../document/text-html.js'

export interface LeverWords {
  id: string
  body: string
  authorId: string
  /** The body in whose name it was published. */
  organisationId: string | null
}

/** Reads what the first words of a text are made of. */
export const leverWords = `select id, body, author_id as "authorId", (
    select spoken_for_id from lever_revision where lever_id = lever.id and revision = 1
  ) as "organisationId" from lever`

/**
 * Makes the document of a lever's text, from what it says now, unless there is one. Only the server does that: two editors
 * that each began a document would have everything twice.
 */
export async function createText(
  sql: Sql,
  { id, body, authorId: personId, organisationId }: LeverWords,
  at: Date,
): Promise<void> {
  const node = nodeOfPlain(body)
  const { html, outline } = textHtml(node)
  const doc = new Y.Doc()
  // Its first words are its author's, and of the body in whose name they published them.
  const clientId = newClientId()
  doc.clientID = clientId
  rewriteNode(doc, node)
  const made = await sql.rows(
    `insert into lever_text (lever_id, epoch, schema_version, snapshot, html, outline, doc, changed_at,
       written_by)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9::jsonb) on conflict (lever_id) do nothing returning lever_id`,
    [
      id,
      newEpoch(),
      textSchemaVersion,
      Buffer.from(Y.encodeStateAsUpdate(doc)),
      html,
      JSON.stringify(outline),
      JSON.stringify(node.toJSON()),
      at.toISOString(),
      JSON.stringify(writtenFor(writtenBy(doc), new Map([[clientId, [[0, organisationId]]]]))),
    ],
  )
  if (made.length === 0) return
  const clock = Y.getState(doc.store, clientId)
  await issueClientId(sql, { leverId: id, clientId, personId, at, organisationId, clock })
}
