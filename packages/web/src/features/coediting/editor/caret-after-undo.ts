import { textField } from '@leviers/shared/text-schema'
import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { ownChanges } from './own-changes.js'

/**
 * Puts the caret after what undo or redo brought back, or where it took something away. y-tiptap remembers a caret for each
 * step, but gives it back only once the text is drawn, so that it would move the caret at the next change of somebody else.
 */
export function caretAfterUndo(doc: Y.Doc) {
  return Extension.create({
    name: 'caretAfterUndo',
    // After the shared document is bound: what it puts in the caret's way is taken out again.
    priority: 900,
    addProseMirrorPlugins: () => [new Plugin({ view: (view) => follow(view, doc.getXmlFragment(textField)) })],
  })
}

interface Touched {
  place: Y.RelativePosition
  isBack: boolean
}

function follow(view: EditorView, fragment: Y.XmlFragment) {
  const undo = ownChanges(view.state)
  let touched: Touched[] = []
  const note = (events: Y.YEvent<Y.AbstractType<unknown>>[], { origin }: Y.Transaction) => {
    if (origin === undo) touched = events.flatMap(touchedBy)
  }
  const place = () => {
    const { binding } = ySyncPluginKey.getState(view.state)
    binding.beforeTransactionSelection = null
    const back = touched.filter(({ isBack }) => isBack)
    const places = (back.length > 0 ? back : touched).flatMap((one) => {
      const found = relativePositionToAbsolutePosition(binding.doc, binding.type, one.place, binding.mapping)
      return found === null ? [] : [Math.min(found, view.state.doc.content.size)]
    })
    touched = []
    if (places.length === 0) return
    const caret = TextSelection.near(view.state.doc.resolve(Math.max(...places)), -1)
    if (caret.eq(view.state.selection)) return
    view.dispatch(view.state.tr.setSelection(caret).setMeta('addToHistory', false).scrollIntoView())
  }
  fragment.observeDeep(note)
  undo.on('stack-item-popped', place)
  return {
    destroy() {
      fragment.unobserveDeep(note)
      undo.off('stack-item-popped', place)
    },
  }
}

/** The places that a change of one node of the document touched. */
function touchedBy({ target, delta }: Y.YEvent<Y.AbstractType<unknown>>): Touched[] {
  // A text holds nothing else.
  if (!(target instanceof Y.XmlText || target instanceof Y.XmlFragment)) return []
  const touched: Touched[] = []
  let at = 0
  for (const { insert, retain = 0, delete: gone = 0, attributes } of delta) {
    if (insert !== undefined) {
      at += typeof insert === 'string' ? insert.length : Array.isArray(insert) ? insert.length : 1
      touched.push({ place: endOf(target, at), isBack: true })
    } else if (gone > 0) touched.push({ place: endOf(target, at), isBack: false })
    else {
      at += retain
      if (attributes) touched.push({ place: endOf(target, at), isBack: false })
    }
  }
  return touched
}

/** The end of what stands before a place: of its last words, when it is a paragraph or a list. */
function endOf(type: Y.XmlText | Y.XmlFragment, at: number): Y.RelativePosition {
  const before = type instanceof Y.XmlFragment && at > 0 ? type.get(at - 1) : null
  if (before instanceof Y.XmlText || before instanceof Y.XmlElement) return endOf(before, before.length)
  return Y.createRelativePositionFromTypeIndex(type, at, -1)
}
