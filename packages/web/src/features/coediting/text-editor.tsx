import styles from './editor/editor.css?url'
import { EditorFrame } from './editor/editor-frame.js'
import { EditorWords } from './editor/editor-words.js'
import type { TextEditorProps } from './editor/base/text-editor-props.js'

export type { ChosenWords, TextEditorProps } from './editor/base/text-editor-props.js'

/** The editor of a lever's text, shared live. Load it with `lazy`: reading needs none of it. */
export function TextEditor(props: TextEditorProps) {
  return (
    <EditorWords>
      {/* It waits for them: all other styles are in one file, which comes with the first page. */}
      <link rel="stylesheet" href={styles} precedence="default" />
      <EditorFrame {...props} />
    </EditorWords>
  )
}
