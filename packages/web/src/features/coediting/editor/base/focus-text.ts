import type { Editor } from '@tiptap/core'

/** Gives the focus to the text; an editor that is not there any more, or not yet, has none to give it to. */
export function focusText(editor: Editor): void {
  if (!editor.isDestroyed) editor.view.focus()
}

/** The same a moment after a dialog gave the focus back; whoever is in the text by then has moved on in it. */
export function returnToText(editor: Editor): void {
  if (!editor.isDestroyed && !editor.view.hasFocus()) editor.view.focus()
}
