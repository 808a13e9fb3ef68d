import '../../i18n/help-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { HelpPart, helpList } from './help-part.js'

/** What can be done without a mouse. */
export function HelpKeyboard() {
  const { t } = useLingui()
  return (
    <HelpPart id="clavier" title={t`Au clavier`}>
      <ul className={helpList}>
        <li>
          <Trans>
            <kbd>Tab</kbd> passe à l’élément suivant, <kbd>Maj</kbd> + <kbd>Tab</kbd> revient au précédent.
          </Trans>
        </li>
        <li>
          <Trans>
            <kbd>Entrée</kbd> ouvre un lien. <kbd>Entrée</kbd> ou <kbd>Espace</kbd> active un bouton.
          </Trans>
        </li>
        <li>
          <Trans>
            <kbd>Échap</kbd> ferme une fenêtre ou un menu.
          </Trans>
        </li>
        <li>
          <Trans>
            <kbd>Ctrl</kbd> + <kbd>Entrée</kbd> publie le commentaire que vous écrivez.
          </Trans>
        </li>
        <li>
          <Trans>Le premier lien de chaque page, « Aller au contenu », mène directement à ce qu’elle dit.</Trans>
        </li>
      </ul>
    </HelpPart>
  )
}
