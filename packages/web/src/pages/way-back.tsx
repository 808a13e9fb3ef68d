import '../i18n/later-words.js'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

/** The way back of a page that stands by itself, above its title. */
export function WayBack({ to }: { to: '/' | '/compte' }) {
  return (
    <p>
      <Link to={to} className="text-link inline-block py-1">
        ← {to === '/' ? <Trans>Accueil</Trans> : <Trans>Mon compte</Trans>}
      </Link>
    </p>
  )
}
