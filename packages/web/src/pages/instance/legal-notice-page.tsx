import '../../i18n/legal-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { ContactLines } from '../../features/boards/home/contact-lines.js'
import { useProgramme } from '../../features/boards/sync/use-programme.js'
import { LegalEntry } from './legal-entry.js'
import { LegalPage } from './legal-page.js'

const needed = ['publisher', 'director', 'host'] as const

/** Who publishes this instance, and who hosts it. */
export function LegalNoticePage() {
  const { t } = useLingui()
  const contact = useProgramme().answer?.programme.contact
  return (
    <LegalPage title={t`Mentions légales`} needed={() => needed}>
      {(notice) => (
        <>
          <section aria-labelledby="responsables" className="grid gap-4">
            <h2 id="responsables">
              <Trans>Qui répond de ce site</Trans>
            </h2>
            {needed.map((name) => (
              <LegalEntry key={name} notice={notice} name={name} />
            ))}
          </section>
          {contact && (
            <section aria-labelledby="contact" className="grid gap-2">
              <h2 id="contact">
                <Trans>Poser une question</Trans>
              </h2>
              <ContactLines words={contact} />
            </section>
          )}
          <section aria-labelledby="contenus" className="grid gap-2">
            <h2 id="contenus">
              <Trans>Ce qui est publié ici</Trans>
            </h2>
            <p>
              <Trans>
                Les leviers et les commentaires sont écrits par celles et ceux dont le nom est à côté. Sous chaque
                commentaire, « Signaler » prévient la modération.
              </Trans>
            </p>
            <p>
              <Trans>
                Ce site fonctionne avec Leviers, un logiciel libre (licence MIT). Celles et ceux qui écrivent le
                logiciel ne répondent pas de ce qui est publié ici.
              </Trans>
            </p>
          </section>
        </>
      )}
    </LegalPage>
  )
}
