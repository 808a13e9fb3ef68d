import type { Editor } from '@tiptap/core'

/** Gives the focus to the text; an editor that is not there any more, or not yet, has none to give it to. */
export function focusText(editor: Editor): void {
  if (!editor.isDestroyed) editor.view.focus()
}
