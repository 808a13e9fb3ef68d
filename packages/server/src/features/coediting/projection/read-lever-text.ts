import DataLoader from 'dataloader'
import type { Node } from 'prosemirror-model'
import type { Context } from '../../../context.js'
import { sqlOf, type Sql } from '../../../sql.js'
import type { LeverType } from '../../levers/lever/lever.type.js'
import { LeverTextType } from './lever-text.type.js'
import { nodeOfPlain } from '../document/node-of-plain.js'
import { textHtml } from '../document/text-html.js'
import { textSchema } from '../document/text-schema.js'

type WrittenText = Pick<LeverTextType, 'html' | 'outline' | 'isFrozen' | 'threads'> & { leverId: string; doc: unknown }

/**
 * A lever's text for reading: those of one query are read by one statement. What nobody has written in together yet is made
 * from its plain words.
 */
export async function readLeverText(
  context: Context,
  { id, body, state }: Pick<LeverType, 'id' | 'body' | 'state'>,
): Promise<LeverTextType> {
  const isShown = state === 'PUBLISHED'
  const text = Object.assign(new LeverTextType(), { leverId: id, isShown, isFrozen: false, threads: [] })
  if (!isShown) return Object.assign(text, { html: '', outline: [], node: () => nodeOfPlain('') })
  const written = await textsOf(context).load(id)
  if (written) return Object.assign(text, written, { node: (): Node => textSchema.nodeFromJSON(written.doc) })
  const node = nodeOfPlain(body)
  return Object.assign(text, textHtml(node), { node: () => node })
}

function textsOf(context: Context): DataLoader<string, WrittenText | null> {
  return context.once(
    'texts of levers',
    () => new DataLoader((leverIds: readonly string[]) => readWritten(sqlOf(context.em), leverIds)),
  )
}

async function readWritten(sql: Sql, leverIds: readonly string[]): Promise<(WrittenText | null)[]> {
  const rows = await sql.rows<WrittenText>(
    `select lever_id as "leverId", html, outline, state = 'FROZEN' as "isFrozen", threads::text[] as threads, doc
     from lever_text where lever_id = any ($1::uuid[])`,
    [leverIds],
  )
  const found = new Map(rows.map((row) => [row.leverId, row]))
  return leverIds.map((id) => found.get(id) ?? null)
}
