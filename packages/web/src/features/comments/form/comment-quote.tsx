import '../../../i18n/later-words.js'
import { Trans } from '@lingui/react/macro'
import { use } from 'react'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { scrollIntoSight } from '../../../ui/focus/scroll-into-sight.js'
import { QuotedLang } from './quoted-lang.js'

interface QuoteProps {
  commentId: string
  quote: string
  /** Whether its words are still in the text. */
  isThere: boolean
}

/** The words of the text that a comment is about: they lead to their place, or are kept as they were. */
export function CommentQuote({ commentId, quote, isThere }: QuoteProps) {
  const words = <span lang={use(QuotedLang)}>« {frenchSpaces(quote)} »</span>
  return (
    <blockquote dir="auto" className="border-l-4 border-accent bg-sunk rounded-r-lg px-3 py-1.5 text-small">
      {isThere ? (
        <button
          type="button"
          className="text-start hover:underline"
          onClick={() => {
            const mark = document.querySelector<HTMLElement>(`mark[data-thread="${commentId}"]`)
            scrollIntoSight(mark, 'center')
            mark?.focus({ preventScroll: true })
          }}
        >
          {words}
        </button>
      ) : (
        <>
          {words}{' '}
          <span className="text-muted">
            <Trans>(ce passage a changé depuis)</Trans>
          </span>
        </>
      )}
    </blockquote>
  )
}
