import { textField } from '@leviers/shared/text-schema'
import { Extension } from '@tiptap/core'
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { isUndone, ownChanges } from '../base/own-changes.js'

/**
 * Puts the caret after what undo or redo brought back, or where it took something away: in the transaction that draws it, so
 * that nothing moves the caret later.
 */
export function caretAfterUndo(doc: Y.Doc) {
  return Extension.create({
    name: 'caretAfterUndo',
    // Before the shared document is bound: what was touched is known when its binding draws the text.
    priority: 1_200,
    addProseMirrorPlugins: () => [followUndo(doc.getXmlFragment(textField))],
  })
}

interface Touched {
  place: Y.RelativePosition
  isBack: boolean
}

function followUndo(fragment: Y.XmlFragment) {
  let touched: Touched[] = []
  return new Plugin({
    view(view) {
      const note = (events: Y.YEvent<Y.AbstractType<unknown>>[], { origin }: Y.Transaction) => {
        touched = origin === ownChanges(view.state) ? events.flatMap(touchedBy) : []
      }
      const forget = () => forgetCaret(view)
      fragment.observeDeep(note)
      fragment.doc?.on('beforeAllTransactions', forget)
      return {
        destroy() {
          fragment.unobserveDeep(note)
          fragment.doc?.off('beforeAllTransactions', forget)
        },
      }
    },
    appendTransaction(transactions, _before, state) {
      return transactions.some(isUndone) ? caretBehind(touched, state) : null
    },
  })
}

/**
 * y-tiptap remembers a caret for each step, but gives it back only once the text is drawn: the next change, of anybody, would
 * move the caret there.
 */
function forgetCaret({ state }: EditorView): void {
  ySyncPluginKey.getState(state).binding.beforeTransactionSelection = null
}

function caretBehind(touched: readonly Touched[], state: EditorState): Transaction | null {
  const { binding } = ySyncPluginKey.getState(state)
  const back = touched.filter(({ isBack }) => isBack)
  const places = (back.length > 0 ? back : touched).flatMap(({ place }) => {
    const found = relativePositionToAbsolutePosition(binding.doc, binding.type, place, binding.mapping)
    return found === null ? [] : [Math.min(found, state.doc.content.size)]
  })
  if (places.length === 0) return null
  const caret = TextSelection.near(state.doc.resolve(Math.max(...places)), -1)
  const drawn = { isChangeOrigin: true, isUndoRedoOperation: true }
  return state.tr.setSelection(caret).setMeta(ySyncPluginKey, drawn).setMeta('addToHistory', false).scrollIntoView()
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
