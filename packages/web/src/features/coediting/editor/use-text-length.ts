import type { Editor } from '@tiptap/core'
import { useCallback, useSyncExternalStore } from 'react'
import { textLength } from './text-length.js'

/** How long the text is now, in UTF-16 units; others' words count too. */
export function useTextLength(editor: Editor | null): number {
  const follow = useCallback(
    (tell: () => void) => {
      editor?.on('update', tell)
      return () => void editor?.off('update', tell)
    },
    [editor],
  )
  return useSyncExternalStore(follow, () => (editor ? textLength(editor.state.doc) : 0))
}
