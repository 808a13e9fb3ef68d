import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { langOf } from '../../../i18n/lang-of.js'

interface PresentationProps {
  presentation: string
  /** In English; empty where there is none. */
  presentationEn: string
}

/** What a programme says of itself: its first paragraph, and the rest for who wants to read on. */
export function Presentation({ presentation, presentationEn }: PresentationProps) {
  const isEnglish = shownLocale() === 'EN' && presentationEn !== ''
  const text = isEnglish ? presentationEn : presentation
  const [isWhole, setIsWhole] = useState(false)
  const paragraphs = text.split('\n\n')
  const shown = isWhole ? paragraphs : paragraphs.slice(0, 1)
  return (
    <div className="grid gap-3 sm:text-lead max-w-3xl">
      {shown.map((paragraph) => (
        <p key={paragraph} lang={langOf(isEnglish ? 'EN' : 'FR')}>
          {isEnglish ? paragraph : frenchSpaces(paragraph)}
        </p>
      ))}
      {paragraphs.length > 1 && (
        <button
          type="button"
          aria-expanded={isWhole}
          className="button quiet justify-self-start -ml-2.5 -mt-2"
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? <Trans>Replier</Trans> : <Trans>Lire la suite</Trans>}
        </button>
      )}
    </div>
  )
}
