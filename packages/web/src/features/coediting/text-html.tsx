import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

interface TextHtmlProps {
  /** Made by the server from what the closed schema lets through: never anything else. */
  html: string
  onThread?(threadId: string): void
}

/** A text to read. Words that a thread is about lead to it. */
export function TextHtml({ html, onThread }: TextHtmlProps) {
  const { t } = useLingui()
  const comment = t`Commentaire`
  const listen = useCallback(
    (text: HTMLDivElement) => {
      if (!onThread) return
      const marks = text.querySelectorAll<HTMLElement>('mark[data-thread]')
      for (const mark of marks) {
        mark.role = 'button'
        mark.tabIndex = 0
        mark.ariaDescription = comment
      }
      const open = (event: Event) => {
        const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-thread]') : null
        if (!mark || (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ')) return
        event.preventDefault()
        onThread(mark.dataset.thread ?? '')
      }
      text.addEventListener('click', open)
      text.addEventListener('keydown', open)
      return () => {
        text.removeEventListener('click', open)
        text.removeEventListener('keydown', open)
      }
    },
    [onThread, comment],
  )
  return <div key={html} ref={listen} className="prose-text" dangerouslySetInnerHTML={{ __html: html }} />
}
