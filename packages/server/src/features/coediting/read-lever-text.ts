import type { Node } from 'prosemirror-model'
import type { Sql } from '../../sql.js'
import { LeverTextType } from './lever-text.type.js'
import { nodeOfPlain } from './node-of-plain.js'
import { textHtml } from './text-html.js'
import { textSchema } from './text-schema.js'

/** A lever's text for reading: one statement. What nobody has written in together yet is made from its plain words. */
export async function readLeverText(sql: Sql, { id, body }: { id: string; body: string }): Promise<LeverTextType> {
  const nothing = { html: '', outline: [], isFrozen: false, threads: [], node: () => nodeOfPlain('') }
  // The words are not to be shown.
  if (body === '') return Object.assign(new LeverTextType(), nothing)
  const [text] = await sql.rows<Omit<LeverTextType, 'node'> & { doc: unknown }>(
    `select html, outline, state = 'FROZEN' as "isFrozen", doc, threads::text[] as threads from lever_text where lever_id = $1`,
    [id],
  )
  if (text) return Object.assign(new LeverTextType(), text, { node: (): Node => textSchema.nodeFromJSON(text.doc) })
  const node = nodeOfPlain(body)
  return Object.assign(new LeverTextType(), textHtml(node), { isFrozen: false, threads: [], node: () => node })
}
