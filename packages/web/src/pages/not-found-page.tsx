import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMe } from '../features/people/me/use-me.js'
import { useTitle } from '../ui/use-title.js'

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useLingui()
  const { status } = useMe()
  useTitle(t`Page introuvable`)
  return (
    <div className="page py-16 grid gap-4 justify-items-start">
      <h1>
        <Trans>Cette page n’existe pas</Trans>
      </h1>
      <p>
        <Trans>
          L’adresse est peut-être ancienne, ou le contenu n’est plus visible. Il peut aussi être réservé aux membres des
          organismes ou aux personnes invitées : ce que vous y aviez écrit est gardé.
        </Trans>
      </p>
      {status === 'visitor' && (
        <Link to="/connexion" search={{ retour: location.pathname }} className="text-link">
          <Trans>Se connecter</Trans>
        </Link>
      )}
      <Link to="/" className="button primary">
        <Trans>Revenir à l’accueil</Trans>
      </Link>
    </div>
  )
}
