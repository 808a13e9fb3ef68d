import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ConnectionState } from '../features/boards/news/connection-state.js'
import { WhoAmI } from '../features/people/me/who-am-i.js'
import { LanguageSwitch } from '../ui/language-switch.js'
import { Logo } from '../ui/logo.js'

/**
 * The head of every page: one line where there is room, two on phones. Its height never changes, whatever it says: what is
 * below stays where it is (index.html draws the same head before anything else is there).
 */
export function SiteHead() {
  const { t } = useLingui()
  return (
    <header className="site-head">
      <div className="page">
        <Link
          to="/"
          className="flex items-center gap-2.5 h-12 font-title text-h3 font-bold no-underline"
          aria-label={t`Leviers, accueil`}
        >
          <Logo />{' '}
          <span aria-hidden="true" className="max-[379px]:hidden">
            Leviers
          </span>
        </Link>
        <Navigation />
        <div className="state">
          <ConnectionState />
        </div>
        <div className="who">
          <LanguageSwitch />
          <WhoAmI />
        </div>
      </div>
      {/* Its words come after the page. */}
      <div className="phase-line">
        <p className="page" />
      </div>
    </header>
  )
}

function Navigation() {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Navigation principale`}>
      <Link to="/tableaux">
        <Trans>Tableaux</Trans>
      </Link>
      <Link to="/organismes">
        <Trans>Organismes</Trans>
      </Link>
      <Link to="/aide">
        <Trans>Aide</Trans>
      </Link>
    </nav>
  )
}
