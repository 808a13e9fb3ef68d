import { Trans } from '@lingui/react/macro'
import { use } from 'react'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { TextHtml } from '../reading/text-html.js'
import { readSealed } from './compare/compare-versions.js'
import type { VersionWords } from './reading/use-version-words.js'
import { WrittenLang } from './compare/written-lang.js'

/** Everything that a version says. */
export function ReadVersion({ version }: { version: VersionWords }) {
  const lang = use(WrittenLang)
  const { title, finding, action } = readSealed(version.sealedText)
  return (
    <div className="grid gap-5">
      <h3 className="text-h2" dir="auto" lang={lang}>
        {frenchSpaces(title)}
      </h3>
      {finding && (
        <section className="rounded-2xl p-5 bg-sunk">
          <h3 className="mb-2">
            <Trans>Le constat</Trans>
          </h3>
          <p className="words" dir="auto" lang={lang}>
            {frenchSpaces(finding)}
          </p>
        </section>
      )}
      {action && (
        <section>
          <h3 className="mb-2">
            <Trans>Ce qui est proposé</Trans>
          </h3>
          <p className="words" dir="auto" lang={lang}>
            {frenchSpaces(action)}
          </p>
        </section>
      )}
      <TextHtml html={version.html} lang={lang} />
    </div>
  )
}
