import '../../i18n/legal-words.js'
import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { LegalEntry } from './legal-entry.js'
import { LegalPage } from './legal-page.js'
import { KeptOnDevice, KeptOnServer } from './kept-data.js'
import { LegalPart, legalList } from './legal-part.js'

const needed = ['publisher', 'legalBasis', 'dataContact'] as const

/** What is kept about people, where, how long, and whom to ask. */
export function PrivacyPage() {
  const { t } = useLingui()
  return (
    <LegalPage title={t`Confidentialité`} needed={() => needed}>
      {(notice, textRetentionDays) => (
        <>
          <LegalPart id="responsable" title={t`Qui répond de vos données`}>
            {needed.map((name) => (
              <LegalEntry key={name} notice={notice} name={name} />
            ))}
          </LegalPart>
          <KeptOnServer />
          <Duration textRetentionDays={textRetentionDays} />
          <KeptOnDevice />
          <Rights />
        </>
      )}
    </LegalPage>
  )
}

function Duration({ textRetentionDays }: { textRetentionDays: number }) {
  const { t } = useLingui()
  const { signInCode, session } = limits
  return (
    <LegalPart id="duree" title={t`Combien de temps`}>
      <ul className={legalList}>
        <li>
          <Trans>
            Un code de connexion vaut {signInCode.minutes} minutes. Le message qui l’a porté est effacé après 30 jours.
          </Trans>
        </li>
        <li>
          <Trans>
            Une connexion dure {session.absoluteDays} jours au plus ; avec un compte, elle s’arrête aussi après{' '}
            {session.idleHours} heures sans rien faire.
          </Trans>
        </li>
        <li>
          <Trans>
            D’ici là, le nom du navigateur et celui du système sont gardés avec elle : vous la reconnaissez ainsi dans «
            Mon compte », et pouvez la fermer.
          </Trans>
        </li>
        <li>
          {textRetentionDays === 0 ? (
            <Trans>Dans les textes écrits à plusieurs, ce qui a été tapé puis effacé est oublié dans l’heure.</Trans>
          ) : (
            <Trans>
              Dans les textes écrits à plusieurs, ce qui a été tapé puis effacé est oublié après {textRetentionDays}{' '}
              jours. Les versions publiées restent.
            </Trans>
          )}
        </li>
        <li>
          <Trans>
            Votre compte et ce que vous avez publié ne s’effacent pas d’eux-mêmes : ils restent jusqu’à ce que l’éditeur
            y mette fin.
          </Trans>
        </li>
      </ul>
    </LegalPart>
  )
}

function Rights() {
  const { t } = useLingui()
  return (
    <LegalPart id="droits" title={t`Vos droits`}>
      <p>
        <Trans>
          Vous changez vous-même votre nom et votre quartier dans « Mon compte ». Vous pouvez supprimer vos commentaires
          et retirer le levier que vous avez proposé, tant qu’aucune décision n’a été prise à son sujet.
        </Trans>
      </p>
      <p>
        <Trans>
          Pour savoir ce qui est gardé à votre sujet, le faire corriger ou effacer, ou vous y opposer, écrivez au
          contact indiqué en haut de cette page. Si la réponse ne vous convient pas, vous pouvez vous plaindre auprès de
          la{' '}
          <a href="https://www.cnil.fr/fr/plaintes" className="text-link">
            CNIL
          </a>
          .
        </Trans>
      </p>
    </LegalPart>
  )
}
