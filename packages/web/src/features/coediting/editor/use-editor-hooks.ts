import { useEffect, useRef, useState, type RefObject } from 'react'
import { shownLocale } from '../../../i18n/shown-locale.js'
import type { TextEditorProps } from './base/text-editor-props.js'
import type { EditorHooks, Notice } from './base/editor-hooks.js'

interface HooksParts {
  props: TextEditorProps
  mentionsId: string
  toolbar: RefObject<HTMLButtonElement | null>
  onNotice(notice: Notice): void
  onLink(): void
}

/** What the editor asks of the page: the same object as long as it is shown, answering as the page is now. */
export function useEditorHooks(environment: HooksParts): EditorHooks {
  const latest = useRef(environment)
  useEffect(() => {
    latest.current = environment
  })
  const [hooks] = useState<EditorHooks>(() => ({
    most: environment.props.most,
    arrivals: environment.props.arrivals,
    mentionsId: environment.mentionsId,
    language: () => (shownLocale() === 'EN' ? 'en' : 'fr'),
    onNotice: (notice) => latest.current.onNotice(notice),
    onToolbar: () => latest.current.toolbar.current?.focus(),
    onLink: () => latest.current.onLink(),
    onThread: (threadId) => latest.current.props.onThread?.(threadId),
    findMentions: (query) => latest.current.props.findMentions(query),
  }))
  return hooks
}
