import { betweenPhases, everythingOn } from '@leviers/shared/phases'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useOutbox } from '../apollo/use-outbox.js'
import { ConnectionState } from '../features/boards/connection-state.js'
import { useProgramme } from '../features/boards/use-programme.js'
import { CapabilitiesProvider } from '../features/people/capabilities.js'
import { WhoAmI } from '../features/people/who-am-i.js'
import { Announcer } from '../ui/announcer.js'
import { LanguageSwitch } from '../ui/language-switch.js'
import { Logo } from '../ui/logo.js'

const RefusedChanges = lazy(() =>
  import('../features/boards/refused-changes.js').then((found) => ({ default: found.RefusedChanges })),
)
const ThemeSwitch = lazy(() => import('../ui/theme-switch.js').then((found) => ({ default: found.ThemeSwitch })))
const ShellExtras = lazy(() => import('./shell-extras.js').then((found) => ({ default: found.ShellExtras })))

/** What stands around every page. */
export function Shell() {
  const { refused } = useOutbox()
  const { answer } = useProgramme()
  const phase = answer?.programme.phases.find((one) => one.current)
  return (
    <CapabilitiesProvider value={answer ? (phase ?? betweenPhases) : everythingOn}>
      <Announcer>
        <a href="#contenu" className="button primary absolute left-2 top-2 z-50 -translate-y-20 focus:translate-y-0">
          <Trans>Aller au contenu</Trans>
        </a>
        <div className="min-h-dvh flex flex-col">
          <Header />
          <main id="contenu" tabIndex={-1} className="flex-1 outline-none">
            <Suspense>{refused.length > 0 && <RefusedChanges />}</Suspense>
            <Outlet />
          </main>
          <Footer />
        </div>
        <Suspense>
          <ShellExtras />
        </Suspense>
      </Announcer>
    </CapabilitiesProvider>
  )
}

function Header() {
  const { t } = useLingui()
  return (
    <header className="border-b border-line bg-card">
      <div className="page flex flex-wrap items-center gap-x-1 sm:gap-x-4 gap-y-1 py-2">
        <Link
          to="/"
          className="flex items-center gap-2.5 font-title text-h3 font-bold no-underline py-1"
          aria-label={t`Leviers, accueil`}
        >
          <Logo />{' '}
          <span aria-hidden="true" className="max-[379px]:hidden">
            Leviers
          </span>
        </Link>
        {/* On a phone it has a line of its own: whatever it says, the page below stays where it is. */}
        <div className="sm:ml-auto max-sm:order-last max-sm:basis-full">
          <ConnectionState />
        </div>
        <div className="max-sm:ml-auto min-h-12 flex flex-wrap items-center gap-x-1 sm:gap-x-4 gap-y-1">
          <LanguageSwitch />
          <WhoAmI />
        </div>
      </div>
    </header>
  )
}

function Footer() {
  return (
    <footer className="mt-16 border-t border-line bg-sunk text-small">
      <div className="page py-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <p className="flex-1 min-w-60 text-muted">
          <Trans>Leviers est un logiciel libre. Tout le monde peut lire ce qui est publié ici.</Trans>
        </p>
        <Suspense fallback={<div className="h-11" />}>
          <ThemeSwitch />
        </Suspense>
        <a className="text-link" href="/graphiql">
          <Trans>Données ouvertes (pour développeurs : API)</Trans>
        </a>
      </div>
    </footer>
  )
}
