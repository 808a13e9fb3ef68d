import { textNodes, type MentionKind, mentionKinds } from '@leviers/shared/text-schema'
import { Node } from '@tiptap/core'
import { closedAttributes } from './closed-attributes.js'

export interface Mentioned {
  kind: MentionKind
  id: string
  label: string
}

/** A person or a body that is named in the text: one sign, deleted as a whole. */
export const MentionNode = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => closedAttributes('mention'),
  parseHTML: () => [{ tag: 'span.mention', getAttrs: mentionedIn }],
  renderHTML: ({ node: { attrs } }) => [
    'span',
    { class: 'mention', 'data-kind': String(attrs.kind), 'data-id': String(attrs.id) },
    `@${attrs.label}`,
  ],
  renderText: ({ node }) => `@${node.attrs.label}`,
})

/** What a copied mention says, or false when the schema would refuse it. */
function mentionedIn(element: HTMLElement): Mentioned | false {
  const kind = mentionKinds.find((one) => one === element.dataset.kind)
  const { id = '' } = element.dataset
  const label = (element.textContent ?? '').replace(/^@/, '')
  try {
    textNodes.mention?.attrs?.id?.validate(id)
    textNodes.mention?.attrs?.label?.validate(label)
  } catch {
    return false
  }
  return kind ? { kind, id, label } : false
}
