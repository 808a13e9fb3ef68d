import { Trans } from '@lingui/react/macro'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { langOf } from '../../../i18n/lang-of.js'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { Places } from '../card/lever-card.js'
import { LeverWords } from '../card/lever-words.js'
import type { DraftFields } from './draft-fields.js'

interface DraftPreviewProps {
  draft: DraftFields
  places: {
    themes: readonly { id: string; name: string; colour: string }[]
    neighbourhoods: readonly { code: string; name: string }[]
  }
}

/** The lever as it will be read, with its themes and neighbourhoods. */
export function DraftPreview({ draft, places }: DraftPreviewProps) {
  const { title, body, finding, action, themeIds, neighbourhoodCodes } = draft
  const themes = places.themes.filter(({ id }) => themeIds.includes(id))
  return (
    <article className="card p-6 grid gap-4">
      {themes.length > 0 && (
        <p className="flex flex-wrap gap-2 text-small">
          {themes.map(({ id, name }) => (
            <span key={id} className="chip" lang={langOf('FR')}>
              {name}
            </span>
          ))}
        </p>
      )}
      <h2 dir="auto">{frenchSpaces(title) || <Trans>Sans titre</Trans>}</h2>
      <Places neighbourhoods={places.neighbourhoods.filter(({ code }) => neighbourhoodCodes.includes(code))} />
      <LeverWords
        lever={{ state: 'PUBLISHED', locale: shownLocale(), withdrawnReason: null, hidden: null }}
        text={{ body, finding: finding || null, action: action || null }}
      />
    </article>
  )
}
