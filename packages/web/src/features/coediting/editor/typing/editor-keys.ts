import { Extension, type Editor } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorHooks } from '../base/editor-hooks.js'
import { undoneAlone } from '../base/own-changes.js'
import { runFormat, type Format } from '../base/run-format.js'

/**
 * The keys that lead out of the text, and those of its lists. Tab leaves the text, as everywhere on the page; only in a list
 * does it move the item, when it can be moved, and Esc before it makes it leave all the same.
 */
export function editorKeys({ onToolbar, onLink }: EditorHooks) {
  return Extension.create({
    name: 'editorKeys',
    priority: 1_050,
    addKeyboardShortcuts() {
      const format = (name: Format) => () => tell(() => runFormat(this.editor, name))
      return {
        'Alt-F10': () => tell(onToolbar),
        'Mod-k': () => tell(onLink),
        'Mod-b': format('bold'),
        'Mod-i': format('italic'),
        'Mod-Shift-7': format('numbers'),
        'Mod-Shift-8': format('bullets'),
        'Mod-Shift-b': format('quote'),
      }
    },
    addProseMirrorPlugins() {
      const { editor } = this
      let isLeaving = false
      return [
        new Plugin({
          props: {
            handleKeyDown(_view, event) {
              const wasLeaving = isLeaving
              if (!['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) isLeaving = event.key === 'Escape'
              if (event.key === 'Tab') return !wasLeaving && movesItem(editor, event)
              return headingKey(editor, event)
            },
          },
        }),
      ]
    },
  })
}

function tell(what: () => void): true {
  what()
  return true
}

function movesItem(editor: Editor, { shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || !editor.isActive('listItem')) return false
  undoneAlone(editor.state)
  if (!shiftKey) return editor.commands.sinkListItem('listItem')
  // From the outermost list it leaves the text: taking the item out of its list would surprise who only goes back.
  return isNested(editor) && editor.commands.liftListItem('listItem')
}

function isNested({ state }: Editor): boolean {
  const { $from } = state.selection
  const items = Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1).type.name)
  return items.filter((name) => name === 'listItem').length > 1
}

/** By the place of the key: on a French keyboard Ctrl+Alt makes another sign of it. */
function headingKey(editor: Editor, event: KeyboardEvent): boolean {
  const isAsked = (event.ctrlKey || event.metaKey) && event.altKey && !event.getModifierState('AltGraph')
  if (!isAsked || (event.code !== 'Digit2' && event.code !== 'Digit3')) return false
  runFormat(editor, event.code === 'Digit2' ? 'title' : 'subtitle')
  return true
}
