import '../../i18n/help-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { HelpPart, helpList } from './help-part.js'

/** Who sees what of what one does here. */
export function HelpData() {
  const { t } = useLingui()
  return (
    <HelpPart id="donnees" title={t`Vos données`}>
      <ul className={helpList}>
        <li>
          <Trans>Tout le monde voit vos leviers, vos commentaires, et le nom que vous avez choisi.</Trans>
        </li>
        <li>
          <Trans>Seul le nombre de positions est montré : aucune page ne dit qui a répondu quoi.</Trans>
        </li>
        <li>
          <Trans>Votre adresse e-mail n’est jamais montrée. Elle sert à vous connecter.</Trans>
        </li>
        <li>
          <Trans>Il n’y a ni publicité ni mesure d’audience, et rien n’est envoyé à un autre site.</Trans>
        </li>
        <li>
          <Trans>
            La modération peut masquer ce qui est insultant, haineux ou hors sujet, ou qui dévoile la vie privée de
            quelqu’un. Elle dit toujours pourquoi.
          </Trans>
        </li>
      </ul>
    </HelpPart>
  )
}
