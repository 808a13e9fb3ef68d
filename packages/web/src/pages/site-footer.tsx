import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ThemeSwitch } from '../ui/theme/theme-switch.js'

/** The foot of every page: below the screen when the page comes, so it may come after it. */
export function SiteFooter() {
  return (
    <footer className="mt-16 border-t border-line bg-sunk text-small">
      <div className="page py-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <p className="flex-1 min-w-60 text-muted">
          <Trans>Leviers est un logiciel libre. Ce qui est publié sur un tableau ouvert à tous est public.</Trans>
        </p>
        <ThemeSwitch />
        <ul className="w-full flex flex-wrap gap-x-6 gap-y-1">
          <li>
            <Link to="/mentions-legales" className="text-link">
              <Trans>Mentions légales</Trans>
            </Link>
          </li>
          <li>
            <Link to="/confidentialite" className="text-link">
              <Trans>Confidentialité</Trans>
            </Link>
          </li>
          <li>
            <Link to="/accessibilite" className="text-link">
              <Trans>Accessibilité</Trans>
            </Link>
          </li>
          <li>
            <a className="text-link" href="/graphiql">
              <Trans>Données ouvertes, pour développeurs</Trans>
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
