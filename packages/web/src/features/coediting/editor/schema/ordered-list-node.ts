import { wrappingInputRule } from '@tiptap/core'
import { OrderedList } from '@tiptap/extension-list'
import { closedAttributes } from './closed-attributes.js'

/** A numbered list. « 1. » begins one, and so does « 2) »; a year or a house number does not. */
export const OrderedListNode = OrderedList.extend({
  addAttributes: () => closedAttributes('orderedList', { start: { parseHTML: startOf } }),
  addInputRules() {
    const find = /^(\d{1,2})[.)]\s$/
    return [
      wrappingInputRule({
        find,
        type: this.type,
        getAttributes: ([, number]) => ({ start: Number(number) }),
        joinPredicate: ([, number], node) => node.childCount + Number(node.attrs.start) === Number(number),
      }),
    ]
  },
  // Tiptap's own would read lists in pasted plain text with attributes that the closed schema does not have.
  addProseMirrorPlugins: () => [],
}).configure({ HTMLAttributes: { dir: 'auto' } })

function startOf(element: HTMLElement): number {
  const start = Number(element.getAttribute('start') ?? 1)
  return Number.isSafeInteger(start) && start >= 0 ? start : 1
}
