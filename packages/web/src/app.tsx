import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { startLeviersClient } from './client/leviers-client.js'
import { LeviersClientProvider } from './client/use-leviers-client.js'
import { boardSearch } from './features/boards/filters/board-search.js'
import { BoardPage } from './pages/board-page.js'
import { BrokenPage } from './pages/broken-page.js'
import { Shell } from './pages/shell.js'
import { shownLocale } from './i18n/shown-locale.js'

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: lazyRouteComponent(() => import('./pages/not-found-page.js'), 'NotFoundPage'),
})
const page = { getParentRoute: () => rootRoute }

/** Search parameters as texts. Names of a page's own are known by their type only: fewer bytes to load. */
function texts<Name extends string>(search: Record<string, unknown>): { [One in Name]?: string } {
  // The router reads a text of digits as a number.
  const found = Object.entries(search).flatMap(([name, value]) =>
    /^[sn]/.test(typeof value) ? [[name, String(value)]] : [],
  )
  // Only texts are left.
  return Object.fromEntries(found) as { [One in Name]?: string }
}

const routes = [
  createRoute({ ...page, path: '/', component: lazyRouteComponent(() => import('./pages/home-page.js'), 'HomePage') }),
  createRoute({
    ...page,
    path: '/tableaux',
    component: lazyRouteComponent(() => import('./pages/boards-page.js'), 'BoardsPage'),
  }),
  createRoute({
    ...page,
    path: '/aide',
    component: lazyRouteComponent(() => import('./pages/help/help-page.js'), 'HelpPage'),
  }),
  createRoute({
    ...page,
    path: '/tableaux/$board',
    component: BoardPage,
    validateSearch: boardSearch,
  }),
  createRoute({
    ...page,
    path: '/tableaux/$board/express',
    component: lazyRouteComponent(() => import('./pages/express/express-page.js'), 'ExpressPage'),
    validateSearch: texts<'quartier'>,
  }),
  createRoute({
    ...page,
    path: '/tableaux/$board/affiche',
    component: lazyRouteComponent(() => import('./pages/express/poster-page.js'), 'PosterPage'),
  }),
  createRoute({
    ...page,
    path: '/tableaux/$board/proposer',
    component: lazyRouteComponent(() => import('./pages/propose-page.js'), 'ProposePage'),
    validateSearch: texts<'brouillon'>,
  }),
  createRoute({
    ...page,
    path: '/tableaux/$board/leviers/$lever',
    component: lazyRouteComponent(() => import('./pages/lever-page.js'), 'LeverPage'),
    validateSearch: texts<'ordre' | 'type' | 'mots'>,
  }),
  createRoute({
    ...page,
    path: '/tableaux/$board/leviers/$lever/historique',
    component: lazyRouteComponent(() => import('./pages/history-page.js'), 'HistoryPage'),
    // The page reads what it says: its rules come with it.
    validateSearch: (search: Record<string, unknown>) => search,
  }),
  createRoute({
    ...page,
    path: '/tableaux/$board/leviers/$lever/modifier',
    component: lazyRouteComponent(() => import('./pages/write-page.js'), 'WritePage'),
    validateSearch: texts<'mode'>,
  }),
  createRoute({
    ...page,
    path: '/tableaux/$board/leviers/$lever/details',
    component: lazyRouteComponent(() => import('./pages/edit-page.js'), 'EditPage'),
  }),
  createRoute({
    ...page,
    path: '/connexion',
    component: lazyRouteComponent(() => import('./pages/sign-in-page.js'), 'SignInPage'),
    validateSearch: texts<'retour'>,
  }),
  createRoute({
    ...page,
    path: '/compte',
    component: lazyRouteComponent(() => import('./pages/account-page.js'), 'AccountPage'),
  }),
  createRoute({
    ...page,
    path: '/organismes',
    component: lazyRouteComponent(() => import('./pages/organisations-page.js'), 'OrganisationsPage'),
  }),
  createRoute({
    ...page,
    path: '/moderation',
    component: lazyRouteComponent(() => import('./pages/moderation-page.js'), 'ModerationPage'),
    validateSearch: texts<'tableau' | 'liste'>,
  }),
  createRoute({
    ...page,
    path: '/invitation',
    component: lazyRouteComponent(() => import('./pages/invitation/invitation-page.js'), 'InvitationPage'),
  }),
  createRoute({
    ...page,
    path: '/administration',
    component: lazyRouteComponent(() => import('./pages/administration-page.js'), 'AdministrationPage'),
    validateSearch: texts<'partie'>,
  }),
  createRoute({
    ...page,
    path: '/installation',
    component: lazyRouteComponent(() => import('./pages/instance/installation-page.js'), 'InstallationPage'),
  }),
  createRoute({
    ...page,
    path: '/mentions-legales',
    component: lazyRouteComponent(() => import('./pages/instance/legal-notice-page.js'), 'LegalNoticePage'),
  }),
  createRoute({
    ...page,
    path: '/confidentialite',
    component: lazyRouteComponent(() => import('./pages/instance/privacy-page.js'), 'PrivacyPage'),
  }),
  createRoute({
    ...page,
    path: '/accessibilite',
    component: lazyRouteComponent(() => import('./pages/instance/accessibility-page.js'), 'AccessibilityPage'),
  }),
  createRoute({
    ...page,
    path: '/courrier',
    component: lazyRouteComponent(() => import('./pages/mails-page.js'), 'MailsPage'),
  }),
]

const router = createRouter({
  routeTree: rootRoute.addChildren(routes),
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const loadCommands = () => import('./features/boards/sync/commands.js').then((found) => found.commands)

/** The whole product, once the language is loaded. */
export function App() {
  const [client] = useState(() =>
    startLeviersClient({ loadCommands, locale: () => (shownLocale() === 'EN' ? 'en' : 'fr') }),
  )
  useEffect(() => {
    let shown = i18n.locale
    // More words of the same language change nothing of what is told.
    return i18n.on('change', () => {
      if (shown !== i18n.locale) client.changedLocale()
      shown = i18n.locale
    })
  }, [client])
  return (
    <I18nProvider i18n={i18n}>
      <LeviersClientProvider value={client}>
        <RouterProvider router={router} />
      </LeviersClientProvider>
    </I18nProvider>
  )
}
