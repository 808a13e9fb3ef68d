import type { Sql } from '../../sql.js'
import { nodeOfPlain } from './node-of-plain.js'
import type { LeverTextType } from './lever-text.type.js'
import { textHtml } from './text-html.js'

/** A lever's text for reading: one statement. What nobody has written in together yet is made from its plain words. */
export async function readLeverText(sql: Sql, { id, body }: { id: string; body: string }): Promise<LeverTextType> {
  // The words are not to be shown.
  if (body === '') return { html: '', outline: [], isFrozen: false }
  const [text] = await sql.rows<LeverTextType>(
    `select html, outline, state = 'FROZEN' as "isFrozen" from lever_text where lever_id = $1`,
    [id],
  )
  return text ?? { ...textHtml(nodeOfPlain(body)), isFrozen: false }
}
