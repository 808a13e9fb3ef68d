import { useLingui } from '@lingui/react/macro'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { showHtml } from './show-html.js'

interface TextHtmlProps {
  /** Made by the server from what the closed schema lets through: never anything else. */
  html: string
  lang?: string | undefined
  onThread?(threadId: string): void
}

/** A text to read. Words that a thread is about lead to it. */
export function TextHtml({ html, lang, onThread }: TextHtmlProps) {
  const { t } = useLingui()
  const text = useRef<HTMLDivElement>(null)
  const comment = onThread ? t`Commentaire` : null
  useLayoutEffect(() => {
    const read = document.createElement('template')
    read.innerHTML = html
    const marks = comment ? read.content.querySelectorAll<HTMLElement>('mark[data-thread]') : []
    for (const mark of marks) {
      mark.role = 'button'
      mark.tabIndex = 0
      mark.ariaDescription = comment
    }
    // The table of contents brings the keyboard to them.
    for (const heading of read.content.querySelectorAll<HTMLElement>('[id]')) heading.tabIndex = -1
    // Each is written from the side on which its language begins; a list or a quotation as a whole.
    for (const block of read.content.children) block.setAttribute('dir', 'auto')
    if (text.current) showHtml(text.current, read.content)
  }, [html, comment])
  useEffect(() => {
    const { current } = text
    if (!onThread || !current) return
    const open = (event: Event) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-thread]') : null
      if (!mark || (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      onThread(mark.dataset.thread ?? '')
    }
    current.addEventListener('click', open)
    current.addEventListener('keydown', open)
    return () => {
      current.removeEventListener('click', open)
      current.removeEventListener('keydown', open)
    }
  }, [onThread])
  return <div ref={text} className="prose-text" lang={lang} />
}
