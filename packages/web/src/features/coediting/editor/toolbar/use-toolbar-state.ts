import type { Editor } from '@tiptap/core'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { ownChanges } from '../base/own-changes.js'
import { threadAtCaret } from '../base/threads.js'

/** What the toolbar shows of the place where the caret is. */
export interface ToolbarState {
  title: boolean
  subtitle: boolean
  bold: boolean
  italic: boolean
  bullets: boolean
  numbers: boolean
  quote: boolean
  link: boolean
  canUndo: boolean
  canRedo: boolean
  hasWords: boolean
  threadId: string | null
}

/** Follows the caret; drawn again only when something that is shown has changed. */
export function useToolbarState(editor: Editor): ToolbarState {
  const last = useRef<ToolbarState | null>(null)
  const follow = useCallback(
    (tell: () => void) => {
      const undo = ownChanges(editor.state)
      const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
      editor.on('transaction', tell)
      for (const event of events) undo.on(event, tell)
      return () => {
        editor.off('transaction', tell)
        for (const event of events) undo.off(event, tell)
      }
    },
    [editor],
  )
  return useSyncExternalStore(follow, () => {
    const now = stateOf(editor)
    if (last.current && isSame(last.current, now)) return last.current
    last.current = now
    return now
  })
}

function stateOf(editor: Editor): ToolbarState {
  const { state } = editor
  const undo = ownChanges(state)
  return {
    title: editor.isActive('heading', { level: 2 }),
    subtitle: editor.isActive('heading', { level: 3 }),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    link: editor.isActive('link'),
    canUndo: undo.undoStack.length > 0,
    canRedo: undo.redoStack.length > 0,
    hasWords: !state.selection.empty,
    threadId: threadAtCaret(state),
  }
}

function isSame(one: ToolbarState, other: ToolbarState): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
