import { mentionKinds, type MentionKind } from '@leviers/shared/text-schema'
import type { Token } from 'markdown-it'
import type MarkdownIt from 'markdown-it'
import type { Node } from 'prosemirror-model'

const words = { PERSON: 'personne', ORGANISATION: 'organisme' } satisfies Record<MentionKind, string>
const written = /^@\[((?:[^\]\\]|\\.){1,200})\]\((personne|organisme):([0-9a-f-]{36})\)/

/** A mention in Markdown: « @[Zoé](personne:id) ». */
export function mentionText({ attrs }: Node): string {
  const kind = mentionKinds.find((one) => one === attrs.kind) ?? 'PERSON'
  return `@[${String(attrs.label).replace(/[\\\]]/g, '\\$&')}](${words[kind]}:${String(attrs.id)})`
}

/** Recognises a mention in a line. */
export const mentionRule: Parameters<MarkdownIt['inline']['ruler']['push']>[1] = (state, silent) => {
  const match = state.src[state.pos] === '@' ? written.exec(state.src.slice(state.pos)) : null
  if (!match) return false
  if (!silent) {
    const [, label = '', word, id] = match
    const kind = mentionKinds.find((one) => words[one] === word)
    state.push('mention', '', 0).meta = { kind, id, label: label.replace(/\\(.)/g, '$1') }
  }
  state.pos += match[0].length
  return true
}

/** The attributes of a mention that was recognised. */
export function mentionAttributes({ meta }: Token): Record<string, unknown> {
  // Written by the rule above.
  return meta as Record<string, unknown>
}
