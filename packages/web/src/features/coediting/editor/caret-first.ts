import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yCursorPluginKey } from '@tiptap/y-tiptap'
import type { Doc } from 'yjs'

/**
 * A click or an arrow moves the caret at once, but the browser tells of it a moment later. What arrives from others in between
 * would draw the text again with the caret where it was, and a key would act there: so the caret's own place is read first.
 */
export function caretFirst(doc: Doc) {
  return Extension.create({
    name: 'caretFirst',
    // Before the shared document is bound: its binding remembers the caret when something arrives.
    priority: 1_300,
    dispatchTransaction({ transaction, next }) {
      // The carets of others are drawn a moment later: the editor may be gone by then.
      if (this.editor.isDestroyed) return
      const { view } = this.editor
      const moved: unknown = transaction.getMeta(yCursorPluginKey)
      const isStale = moved !== undefined && !transaction.docChanged && readCaret(view)
      next(isStale ? view.state.tr.setMeta(yCursorPluginKey, moved) : transaction)
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: { handleDOMEvents: { keydown: readFirst, copy: readFirst, cut: readFirst, paste: readFirst } },
        view(view) {
          const read = () => doc._transaction?.local === false && readCaret(view)
          doc.on('beforeAllTransactions', read)
          const stopWatching = watchFocus(view)
          return {
            destroy() {
              doc.off('beforeAllTransactions', read)
              stopWatching()
            },
          }
        },
      }),
    ],
  })
}

function readFirst(view: EditorView): false {
  readCaret(view)
  return false
}

/** So long after the focus came ProseMirror puts a caret back that comes to the start of the text: browsers may do so by themselves. */
const focusMilliseconds = 200

/**
 * The focus that comes by another way than a press in the text comes to where one was, and not a moment later: a key pressed
 * meanwhile would write at the start, where browsers put the caret. Whoever presses a key by then moves the caret on purpose:
 * it is taken over before ProseMirror looks. Gives how to end that.
 */
function watchFocus(view: EditorView): () => void {
  let [focusedAt, isPressed, isPointing] = [0, false, false]
  const listening = {
    mousedown() {
      isPointing = true
      // The focus comes with the press, or not at all.
      setTimeout(() => (isPointing = false))
    },
    focus() {
      ;[focusedAt, isPressed] = [Date.now(), false]
      if (!isPointing) view.focus()
    },
    keydown: () => void (isPressed = true),
  }
  const move = () => void (isPressed && Date.now() - focusedAt <= focusMilliseconds && readCaret(view))
  for (const [name, listen] of Object.entries(listening)) view.dom.addEventListener(name, listen)
  document.addEventListener('selectionchange', move, { capture: true })
  return () => {
    for (const [name, listen] of Object.entries(listening)) view.dom.removeEventListener(name, listen)
    document.removeEventListener('selectionchange', move, { capture: true })
  }
}

/** Takes over the caret or selection that the browser shows. False when it is known already. */
function readCaret(view: EditorView): boolean {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
  const isOurs = view.dom.contains(anchorNode ?? null) && view.dom.contains(focusNode ?? null)
  if (view.composing || !view.hasFocus() || !isOurs || !anchorNode || !focusNode) return false
  const { doc, selection, tr } = view.state
  if (!(selection instanceof TextSelection)) return false
  const [anchor, head] = [view.posAtDOM(anchorNode, anchorOffset ?? 0), view.posAtDOM(focusNode, focusOffset ?? 0)]
  const shown = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  if (shown.eq(selection)) return false
  view.dispatch(tr.setSelection(shown))
  return true
}
