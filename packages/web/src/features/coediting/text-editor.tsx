import './editor/editor.css'
import { EditorFrame } from './editor/editor-frame.js'
import { EditorWords } from './editor/editor-words.js'
import type { TextEditorProps } from './text-editor-props.js'

export type { ChosenWords, TextEditorProps } from './text-editor-props.js'

/** The editor of a lever's text, shared live. Load it with `lazy`: reading needs none of it. */
export function TextEditor(props: TextEditorProps) {
  return (
    <EditorWords>
      <EditorFrame {...props} />
    </EditorWords>
  )
}
