import '../../i18n/later-words.js'
import '../../i18n/legal-words.js'
import type { LegalEntry as EntryName, LegalNotice } from '@leviers/shared/legal-notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { entryNames } from '../../features/administration/legal/entry-names.js'
import { ContactLines } from '../../features/boards/home/contact-lines.js'
import { langOf } from '../../i18n/lang-of.js'

/** One entry under its name, as an administrator wrote it; that it is missing where it is. */
export function LegalEntry({ notice, name }: { notice: LegalNotice; name: EntryName }) {
  const { t } = useLingui()
  return (
    <div className="grid gap-1">
      <h3>{t(entryNames[name])}</h3>
      {notice[name] ? (
        <div lang={langOf('FR')}>
          <ContactLines words={notice[name]} />
        </div>
      ) : (
        <p className="text-muted">
          <Trans>Pas encore indiqué.</Trans>
        </p>
      )}
    </div>
  )
}
