import type { Editor } from '@tiptap/core'
import { focusText } from './focus-text.js'

/**
 * What a button of the toolbar does. With the mouse one goes on writing; with the keyboard one stays in the toolbar, until
 * Esc. The button may still be in sight when its editor has gone: then it does nothing.
 */
export function press(editor: Editor, isPointer: boolean, run: () => void): void {
  if (editor.isDestroyed) return
  if (isPointer) focusText(editor)
  run()
}
