import { Trans } from '@lingui/react/macro'
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import type { TextEditorProps } from './base/text-editor-props.js'
import { CharacterCount } from './character-count.js'
import { EditorNotice } from './editor-notice.js'
import { EditorHead } from './editor-head.js'
import { MentionList } from './typing/mention-list.js'
import { useEditorHooks } from './use-editor-hooks.js'
import { useNotice } from './use-notice.js'
import { useTextEditor } from './use-text-editor.js'
import { useVisibleTop } from './use-visible-top.js'
import { focusText, returnToText } from './base/focus-text.js'

const LinkDialog = lazy(() => import('./toolbar/link-dialog.js').then((found) => ({ default: found.LinkDialog })))

/** The text with its toolbar, what it tells, and what opens over it. */
export function EditorFrame(props: TextEditorProps) {
  const { doc, awareness, label, lang, isReadOnly, most, onCount, onReady } = props
  const id = useId()
  const [textId, helpId, mentionsId] = [`${id}text`, `${id}help`, `${id}mentions`]
  const frame = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const toolbar = useRef<HTMLButtonElement>(null)
  const [isLinking, setLinking] = useState(false)
  const [notice, tell] = useNotice()
  const hooks = useEditorHooks({ props, mentionsId, toolbar, onNotice: tell, onLink: () => setLinking(true) })
  const attributes = textAttributes({ id: textId, helpId, label, lang, isReadOnly })
  const editor = useTextEditor({ host, doc, awareness, isReadOnly, attributes, hooks })
  useVisibleTop(frame, editor)
  useEffect(() => {
    if (editor) onReady?.({ focus: () => focusText(editor) })
  }, [editor, onReady])
  const close = () => {
    setLinking(false)
    // Once the dialog has given the focus back to where it was opened.
    setTimeout(() => editor && returnToText(editor), 50)
  }
  return (
    <div ref={frame} className="text-editor">
      {editor && !isReadOnly && (
        <EditorHead editor={editor} props={props} current={toolbar} textId={textId} onLink={() => setLinking(true)}>
          <EditorNotice notice={notice} most={most} />
        </EditorHead>
      )}
      <div ref={host} />
      <p id={helpId} className="sr-only">
        <Trans>
          Alt+F10 pour la mise en forme, Échap pour revenir au texte. Dans une liste, Tab décale la ligne ; Échap puis
          Tab pour en sortir. « @ » pour mentionner quelqu’un.
        </Trans>
      </p>
      {editor && <CharacterCount editor={editor} most={most} onCount={onCount} onNotice={tell} />}
      {editor && <MentionList editor={editor} id={mentionsId} />}
      {editor && isLinking && (
        <Suspense>
          <LinkDialog editor={editor} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}

interface TextNames {
  id: string
  helpId: string
  label: string
  lang: string | undefined
  isReadOnly: boolean
}

/** What assistive technology and the browser are told of the text. */
function textAttributes({ id, helpId, label, lang, isReadOnly }: TextNames): Record<string, string> {
  const named = { id, role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, ...(lang ? { lang } : {}) }
  const common = { ...named, class: 'prose-text editor-text' }
  return isReadOnly
    ? { ...common, 'aria-readonly': 'true', tabindex: '0' }
    : { ...common, 'aria-describedby': helpId, spellcheck: 'true', autocapitalize: 'sentences' }
}
