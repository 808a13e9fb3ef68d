import { Extension } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { addressesIn } from '../paste/addresses-in.js'
import type { EditorHooks } from '../base/editor-hooks.js'
import { isOthers, ownChanges, undoneAlone } from '../base/own-changes.js'
import { typedSign } from './typed-sign.js'

/** Whether the last thing one did was replaced as it was typed. */
const replacedKey = new PluginKey<boolean>('replaced')
const blockSign = /^\s*([-+*>]|#{2,3}|\d{1,2}[.)])$/

/**
 * What is typed becomes what is meant: typographic signs, and links of addresses. Each replacement is a change of its own:
 * Backspace right after it, or undo, brings back what was typed, also when others write meanwhile.
 */
export function typing({ language }: EditorHooks) {
  return Extension.create({
    name: 'typing',
    // Before the keys and the input rules of the rest.
    priority: 1_100,
    addProseMirrorPlugins: () => [
      new Plugin<boolean>({
        key: replacedKey,
        state: {
          init: () => false,
          apply(transaction, isReplaced) {
            if (transaction.getMeta(replacedKey)) return true
            if (isOthers(transaction)) return isReplaced
            return isReplaced && !transaction.docChanged && !transaction.selectionSet
          },
        },
        props: {
          handleTextInput(view, from, _to, text, typed) {
            if (view.composing || text.length !== 1) return false
            return replaceSign(view, { sign: text, language: language(), at: view.state.doc.resolve(from), typed })
          },
          handleKeyDown(view, { key, ctrlKey, metaKey, altKey }) {
            if (ctrlKey || metaKey || altKey) return false
            if (key === 'Backspace' && replacedKey.getState(view.state)) return ownChanges(view.state).undo() !== null
            if (key === 'Enter') linkAddressBefore(view)
            return false
          },
        },
      }),
    ],
  })
}

interface Typed {
  sign: string
  language: 'fr' | 'en'
  at: ResolvedPos
  typed(): Transaction
}

function replaceSign(view: EditorView, { sign, language, at, typed }: Typed): boolean {
  const before = wordsBefore(at)
  const becomes = isInLink(at) ? null : typedSign(language, before, sign)
  if (becomes?.text === '') return true
  if (becomes) {
    if (type(view, typed)) {
      replace(view, (change, caret) => change.insertText(becomes.text, caret - becomes.erased, caret))
    }
    return true
  }
  if (sign !== ' ') return false
  // « - » at the start of a block begins a list: undone alone too.
  if (blockSign.test(before)) undoneAlone(view.state)
  if (addressBefore(at) === null) return false
  if (type(view, typed)) linkAddressBefore(view, 1)
  return true
}

/** As it was typed, first. False when it was refused, the text being full. */
function type(view: EditorView, typed: () => Transaction): boolean {
  const { doc } = view.state
  view.dispatch(typed())
  return view.state.doc !== doc
}

function replace(view: EditorView, change: (transaction: Transaction, caret: number) => Transaction): void {
  undoneAlone(view.state)
  const { tr, selection } = view.state
  view.dispatch(change(tr, selection.from).setMeta(replacedKey, true).scrollIntoView())
  undoneAlone(view.state)
}

/** Makes a link of the address that ends before the caret, or a few signs earlier. */
function linkAddressBefore(view: EditorView, signs = 0): void {
  const { doc, selection, schema } = view.state
  const end = doc.resolve(selection.from - signs)
  const found = selection.empty ? addressBefore(end) : null
  const link = schema.marks.link
  if (!found || !link) return
  const start = end.start()
  replace(view, (change) => change.addMark(start + found.from, start + found.to, link.create({ href: found.href })))
}

function addressBefore(at: ResolvedPos) {
  const words = wordsBefore(at)
  const found = addressesIn(words).at(-1)
  if (!found || /\s/.test(words.slice(found.to)) || isInLink(at.doc.resolve(at.start() + found.to))) return null
  return found
}

/** The words of the block up to a place; one sign for each thing that is not a letter, so that the places agree. */
function wordsBefore(at: ResolvedPos): string {
  return at.parent.textBetween(0, at.parentOffset, null, '\ufffc')
}

function isInLink(at: ResolvedPos): boolean {
  return Boolean(at.nodeBefore?.marks.some((mark) => mark.type.name === 'link'))
}
