import { Extension } from '@tiptap/core'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorHooks } from './base/editor-hooks.js'
import { isBrought } from './base/own-changes.js'
import { textLength } from './schema/text-length.js'

/**
 * What one writes never makes the text longer than it may be: such a change is refused as a whole, so that nothing is cut or
 * replaced by half. What others have written is always shown, even beyond the limit; from there one can only shorten.
 */
export function characterLimit({ most, onNotice }: EditorHooks) {
  return Extension.create({
    name: 'characterLimit',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction(transaction, { doc }) {
          if (!transaction.docChanged || isBrought(transaction)) return true
          const length = textLength(transaction.doc)
          if (length <= most || length <= textLength(doc)) return true
          // Later: nothing may be shown while ProseMirror makes the new state.
          queueMicrotask(() =>
            onNotice(isPaste(transaction) ? { kind: 'too long', over: length - most } : { kind: 'full' }),
          )
          return false
        },
      }),
    ],
  })
}

function isPaste(transaction: Transaction): boolean {
  return transaction.getMeta('uiEvent') === 'paste' || transaction.getMeta('uiEvent') === 'drop'
}
