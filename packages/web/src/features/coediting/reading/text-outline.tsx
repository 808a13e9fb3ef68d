import '../../../i18n/later-words.js'
import type { Locale } from '@leviers/shared/roles'
import { Plural } from '@lingui/react/macro'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { langOf } from '../../../i18n/lang-of.js'
import { scrollIntoSight } from '../../../ui/focus/scroll-into-sight.js'

interface OutlineProps {
  outline: readonly { id: string; level: number; title: string }[]
  locale: Locale
}

/** The headings of a long text, folded until somebody wants them: each leads to its place. */
export function TextOutline({ outline, locale }: OutlineProps) {
  return (
    <details className="rounded-xl bg-sunk px-4 py-2">
      <summary className="min-h-8 content-center font-semibold cursor-pointer">
        <Plural value={outline.length} one="Sommaire : # partie" other="Sommaire : # parties" />
      </summary>
      <ul className="grid gap-1 pt-1 pb-2">
        {outline.map(({ id, level, title }) => (
          <li key={id} className={level > 2 ? 'pl-5' : ''}>
            <a
              href={`#${id}`}
              dir="auto"
              lang={langOf(locale)}
              className="text-link inline-block py-1"
              onClick={(event) => {
                event.preventDefault()
                // The address of a page of ours is its own; the place is only gone to.
                const heading = document.getElementById(id)
                heading?.focus({ preventScroll: true })
                scrollIntoSight(heading)
              }}
            >
              {frenchSpaces(title)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
