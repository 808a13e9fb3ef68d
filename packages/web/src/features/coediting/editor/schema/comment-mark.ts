import { Mark } from '@tiptap/core'
import { closedAttributes } from './closed-attributes.js'

/**
 * The words that a thread is about. Only the server writes this mark: it has no command here, and is not read from HTML, so
 * what is pasted has none. Typing at its edges does not extend it, and several may overlap.
 */
export const CommentMark = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',
  keepOnSplit: false,
  addAttributes: () => closedAttributes('comment'),
  renderHTML: ({ mark }) => ['mark', { class: 'comment-mark', 'data-thread': String(mark.attrs.threadId) }, 0],
})
