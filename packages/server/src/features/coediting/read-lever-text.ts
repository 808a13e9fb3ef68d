import type { Node } from 'prosemirror-model'
import type { Sql } from '../../sql.js'
import { LeverTextType } from './lever-text.type.js'
import { nodeOfPlain } from './node-of-plain.js'
import { textHtml } from './text-html.js'
import { textSchema } from './text-schema.js'

/** A lever's text for reading: one statement. What nobody has written in together yet is made from its plain words. */
export async function readLeverText(sql: Sql, { id, body }: { id: string; body: string }): Promise<LeverTextType> {
  const text = Object.assign(new LeverTextType(), { leverId: id, isFrozen: false, threads: [] })
  // The words are not to be shown.
  if (body === '') return Object.assign(text, { html: '', outline: [], node: () => nodeOfPlain('') })
  const [written] = await sql.rows<Omit<LeverTextType, 'node'> & { doc: unknown }>(
    `select html, outline, state = 'FROZEN' as "isFrozen", threads::text[] as threads, doc
     from lever_text where lever_id = $1`,
    [id],
  )
  if (written) return Object.assign(text, written, { node: (): Node => textSchema.nodeFromJSON(written.doc) })
  const node = nodeOfPlain(body)
  return Object.assign(text, textHtml(node), { node: () => node })
}
