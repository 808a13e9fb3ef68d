import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'
import type { EditorHooks } from './base/editor-hooks.js'
import { makeEditor } from './make-editor.js'

interface TextEditorSettings {
  host: RefObject<HTMLElement | null>
  doc: Doc
  awareness: Awareness
  isReadOnly: boolean
  attributes: Record<string, string>
  hooks: EditorHooks
}

/** An editor as long as the component is shown; null before it is there. It is drawn by itself: nothing renders as one types. */
export function useTextEditor({
  host,
  doc,
  awareness,
  isReadOnly,
  attributes,
  hooks,
}: TextEditorSettings): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null)
  const open = useEffectEvent((element: HTMLElement) =>
    makeEditor({ host: element, doc, awareness, isReadOnly, attributes, hooks }),
  )
  useEffect(() => {
    if (!host.current) return
    const opened = open(host.current)
    setEditor(opened)
    return () => {
      setEditor(null)
      opened.destroy()
    }
  }, [host, doc, awareness])
  const attributesNow = JSON.stringify(attributes)
  useEffect(() => {
    if (editor?.isDestroyed === false) {
      editor.setOptions({ editable: !isReadOnly, editorProps: { ...editor.options.editorProps, attributes } })
    }
    // oxlint-disable-next-line react/exhaustive-deps -- attributes are compared by what they say
  }, [editor, isReadOnly, attributesNow])
  return editor
}
