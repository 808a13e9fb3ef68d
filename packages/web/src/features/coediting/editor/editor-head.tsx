import type { Editor } from '@tiptap/core'
import type { ReactNode, RefObject } from 'react'
import { passageOfWords } from '../passages/passage-of-words.js'
import type { TextEditorProps } from './base/text-editor-props.js'
import { Toolbar } from './toolbar/toolbar.js'

interface EditorHeadProps {
  editor: Editor
  props: TextEditorProps
  current: RefObject<HTMLButtonElement | null>
  textId: string
  onLink(): void
  children: ReactNode
}

/** What stays above the text while one scrolls: its toolbar, and what is told. */
export function EditorHead({
  editor,
  props: { onComment, onThread },
  current,
  textId,
  onLink,
  children,
}: EditorHeadProps) {
  const comment = () => {
    const { from, to } = editor.state.selection
    const passage = passageOfWords(editor.state.doc, { from, to })
    if (passage) onComment?.({ quote: editor.state.doc.textBetween(from, to, ' '), passage })
  }
  const acts = { link: onLink, comment: onComment ? comment : null, thread: onThread ?? null }
  return (
    <div className="editor-head">
      <Toolbar editor={editor} acts={acts} current={current} textId={textId} />
      {children}
    </div>
  )
}
