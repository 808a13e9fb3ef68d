import type { EditorState, Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'

/** What the shared document has brought: other people's changes, and one's own that are undone or done again. */
export function isBrought(transaction: Transaction): boolean {
  return Boolean(transaction.getMeta(ySyncPluginKey)?.isChangeOrigin)
}

/** One's own changes, undone or done again. */
export function isUndone(transaction: Transaction): boolean {
  return Boolean(transaction.getMeta(ySyncPluginKey)?.isUndoRedoOperation)
}

/** What other people have done. */
export function isOthers(transaction: Transaction): boolean {
  return isBrought(transaction) && !isUndone(transaction)
}

/** What one can undo: one's own changes, whatever others do meanwhile. */
export function ownChanges(state: EditorState): UndoManager {
  return yUndoPluginKey.getState(state).undoManager
}

/** What comes next is undone alone, not with what was typed just before. */
export function undoneAlone(state: EditorState): void {
  ownChanges(state).stopCapturing()
}
