import { Extension } from '@tiptap/core'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import type { EditorHooks } from './editor-hooks.js'

/** A click on words that a thread is about tells so. */
export function threads({ onThread }: EditorHooks) {
  return Extension.create({
    name: 'threads',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleClick(_view, _pos, { target }) {
            const mark = target instanceof Element ? target.closest<HTMLElement>('mark.comment-mark') : null
            const id = mark?.dataset.thread
            if (id) onThread(id)
            return false
          },
        },
      }),
    ],
  })
}

/** The thread that is about the words at the caret, or null; of several, the one that was begun inside the others. */
export function threadAtCaret({ selection: { $from } }: EditorState): string | null {
  const marks = [...($from.nodeBefore?.marks ?? []), ...($from.nodeAfter?.marks ?? [])]
  const id: unknown = marks.findLast((mark) => mark.type.name === 'comment')?.attrs.threadId
  return typeof id === 'string' ? id : null
}
