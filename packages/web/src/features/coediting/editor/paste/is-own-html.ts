import type { Schema } from '@tiptap/pm/model'

/** Whether some HTML was copied from a text of this schema, so that its open ends can be believed. */
export function isOwnHtml(body: HTMLElement, schema: Schema): boolean {
  const [, context = ''] =
    /^\d+ \d+(?: -\d+)? (.*)/.exec(body.querySelector('[data-pm-slice]')?.getAttribute('data-pm-slice') ?? '') ?? []
  if (!context || body.querySelector('h1, h4, h5, h6, table, img, [style]')) return false
  try {
    const around: unknown = JSON.parse(context)
    if (!Array.isArray(around)) return false
    for (let place = 0; place < around.length; place += 2) schema.node(String(around[place]), around[place + 1])
    return true
  } catch {
    // Another editor's, whose nodes this one does not have.
    return false
  }
}
