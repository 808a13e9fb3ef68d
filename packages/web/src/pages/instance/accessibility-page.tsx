import '../../i18n/legal-words.js'
import type { AccessibilityLevel, LegalNotice } from '@leviers/shared/legal-notice'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { LegalEntry } from './legal-entry.js'
import { LegalPage } from './legal-page.js'
import { LegalPart, legalList } from './legal-part.js'

const states = {
  NOT_ASSESSED: msg`L’accessibilité de ce site n’a pas encore été évaluée selon le référentiel français (RGAA).`,
  NONE: msg`Ce site n’est pas conforme au référentiel français d’accessibilité (RGAA).`,
  PARTIAL: msg`Ce site est partiellement conforme au référentiel français d’accessibilité (RGAA).`,
  FULL: msg`Ce site est entièrement conforme au référentiel français d’accessibilité (RGAA).`,
} as const satisfies Record<AccessibilityLevel, object>

function hasGaps({ accessibility }: LegalNotice): boolean {
  return accessibility === 'NONE' || accessibility === 'PARTIAL'
}

/** How far this instance is accessible, what there is for it, and whom to tell what is not. */
export function AccessibilityPage() {
  const { t } = useLingui()
  const needed = (notice: LegalNotice) =>
    hasGaps(notice)
      ? (['publisher', 'accessibilityContact', 'accessibilityGaps'] as const)
      : (['publisher', 'accessibilityContact'] as const)
  return (
    <LegalPage title={t`Accessibilité`} needed={needed}>
      {(notice) => (
        <>
          <LegalPart id="etat" title={t`État`}>
            <p>{t(states[notice.accessibility])}</p>
            <LegalEntry notice={notice} name="publisher" />
            {(hasGaps(notice) || notice.accessibilityGaps) && <LegalEntry notice={notice} name="accessibilityGaps" />}
          </LegalPart>
          <Provided />
          <LegalPart id="signaler" title={t`Dire ce qui ne va pas`}>
            <LegalEntry notice={notice} name="accessibilityContact" />
            <p>
              <Trans>
                Si vous avez écrit et que la réponse ne vous permet toujours pas de lire ou d’agir, vous pouvez saisir
                le{' '}
                <a href="https://www.defenseurdesdroits.fr" className="text-link">
                  Défenseur des droits
                </a>
                .
              </Trans>
            </p>
          </LegalPart>
        </>
      )}
    </LegalPage>
  )
}

function Provided() {
  const { t } = useLingui()
  return (
    <LegalPart id="moyens" title={t`Ce qui est prévu`}>
      <ul className={legalList}>
        <li>
          <Trans>
            Tout se fait au clavier ; la page{' '}
            <Link to="/aide" className="text-link">
              Aide
            </Link>{' '}
            donne les raccourcis.
          </Trans>
        </li>
        <li>
          <Trans>
            Les textes écrits à plusieurs ont un « mode simple », avec un champ de texte ordinaire, pour les lecteurs
            d’écran.
          </Trans>
        </li>
        <li>
          <Trans>
            L’apparence (claire, sombre, contraste élevé) se choisit en bas de chaque page, ou suit votre appareil.
          </Trans>
        </li>
        <li>
          <Trans>
            Celles et ceux qui écrivent le logiciel contrôlent ses pages avec un outil automatique (axe) et au clavier.
            Cela ne remplace pas un audit.
          </Trans>
        </li>
      </ul>
    </LegalPart>
  )
}
