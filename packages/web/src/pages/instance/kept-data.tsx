import '../../i18n/legal-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { LegalPart, legalList } from './legal-part.js'

/** What is kept about people on the server, and who sees it. */
export function KeptOnServer() {
  const { t } = useLingui()
  return (
    <>
      <LegalPart id="serveur" title={t`Ce qui est gardé sur le serveur`}>
        <ul className={legalList}>
          <li>
            <Trans>
              Le nom ou le pseudonyme que vous avez choisi, votre langue et, si vous l’avez dit, votre quartier.
            </Trans>
          </li>
          <li>
            <Trans>
              Votre adresse e-mail, si vous avez un compte. Elle sert à vous connecter. Il n’y a pas de mot de passe.
            </Trans>
          </li>
          <li>
            <Trans>
              Vos leviers avec leurs versions, vos brouillons, vos commentaires, vos positions, vos signalements, et ce
              que vous avez déjà lu.
            </Trans>
          </li>
          <li>
            <Trans>
              Si vous entrez par un service d’identification : le numéro sous lequel il vous connaît et, s’il le donne,
              celui de votre établissement (SIRET).
            </Trans>
          </li>
          <li>
            <Trans>
              Si vous avez ajouté une clé d’accès : sa moitié publique et le nom que vous lui donnez. Ni empreinte ni
              visage ne quittent votre appareil.
            </Trans>
          </li>
          <li>
            <Trans>L’organisme dont vous êtes membre et votre rôle, si l’administration les a indiqués.</Trans>
          </li>
          <li>
            <Trans>
              L’adresse de votre connexion (adresse IP) sert à freiner qui en abuse, dans la mémoire du serveur
              seulement. Leviers ne l’écrit ni dans sa base de données ni dans son journal. L’hébergeur peut tenir un
              journal à lui.
            </Trans>
          </li>
        </ul>
      </LegalPart>
      <LegalPart id="public" title={t`Qui voit quoi`}>
        <p>
          <Trans>
            Qui peut lire un tableau y lit vos leviers, vos commentaires et votre nom. De vos positions, les pages ne
            montrent que le nombre. Votre adresse e-mail n’est montrée à personne d’autre que vous et l’administration.
          </Trans>
        </p>
      </LegalPart>
    </>
  )
}

/** What is kept in the browser. */
export function KeptOnDevice() {
  const { t } = useLingui()
  return (
    <LegalPart id="appareil" title={t`Cookies et appareil`}>
      <p>
        <Trans>
          Deux cookies, dont le site a besoin pour fonctionner : <code>leviers</code> garde votre connexion ouverte,{' '}
          <code>leviers-browser</code> relie un code de connexion, une clé d’accès ou une visite au service
          d’identification au navigateur qui les a demandés, pendant un jour. En https, leur nom commence par{' '}
          <code>__Host-</code>.
        </Trans>
      </p>
      <p>
        <Trans>
          Votre navigateur garde aussi ce qui n’est pas encore envoyé, vos brouillons, la langue, l’apparence et le
          quartier choisis, et si une clé d’accès y a servi. Il n’y a ni publicité, ni mesure d’audience, ni rien qui
          vienne d’un autre site : c’est pourquoi aucun bandeau ne vous demande votre accord.
        </Trans>
      </p>
    </LegalPart>
  )
}
