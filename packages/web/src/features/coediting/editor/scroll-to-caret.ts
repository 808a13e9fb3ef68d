import type { EditorView } from '@tiptap/pm/view'

const margin = 16

export interface Sight {
  top: number
  bottom: number
}

/** How far a page must scroll so that a caret is in sight: positive downwards, 0 when it is. */
export function scrollNeeded(caret: Sight, sight: Sight): number {
  if (caret.top < sight.top + margin) return caret.top - sight.top - margin
  return Math.max(0, caret.bottom - sight.bottom + margin)
}

/** Scrolls the page until the caret is between the toolbar above it and the keyboard of a phone below it. */
export function scrollToCaret(view: EditorView): true {
  const { top, bottom } = view.coordsAtPos(view.state.selection.head)
  const screen = window.visualViewport
  const [offset, height] = [screen?.offsetTop ?? 0, screen?.height ?? window.innerHeight]
  const bar = view.dom.closest('.text-editor')?.querySelector('.editor-head')
  const covered = bar ? bar.getBoundingClientRect().height : 0
  window.scrollBy({ top: scrollNeeded({ top, bottom }, { top: offset + covered, bottom: offset + height }) })
  return true
}
