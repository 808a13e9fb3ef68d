import { capabilitiesOf, everythingOn } from '@leviers/shared/phases'
import { Trans } from '@lingui/react/macro'
import { Outlet, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useOutbox } from '../client/use-outbox.js'
import { useProgramme } from '../features/boards/sync/use-programme.js'
import { CollegesProvider } from '../features/people/colleges.js'
import { RulesProvider } from '../features/people/phases/rules.js'
import { useMe } from '../features/people/me/use-me.js'
import { Announcer } from '../ui/announcer.js'
import { SiteHead } from './site-head.js'

const RefusedChanges = lazy(() =>
  import('../features/boards/news/refused-changes.js').then((found) => ({ default: found.RefusedChanges })),
)
const SiteFooter = lazy(() => import('./after-page.js').then((found) => ({ default: found.SiteFooter })))
const ShellExtras = lazy(() => import('./after-page.js').then((found) => ({ default: found.ShellExtras })))

/** What stands around every page. */
export function Shell() {
  const { refused } = useOutbox()
  const { answer } = useProgramme()
  const { board: shown } = useParams({ strict: false })
  const board = answer?.programme.boards.find(({ id, slug }) => id === shown || slug === shown)
  const { now = '' } = answer?.programme ?? {}
  const phases = board?.ownPhase ? [board.ownPhase] : (answer?.programme.phases ?? [])
  const open = phases.filter(({ current }) => current)
  return (
    <RulesProvider value={{ capabilities: now ? capabilitiesOf(open) : everythingOn, phases, now, board }}>
      <CollegesProvider value={answer?.programme.colleges}>
        <Announcer>
          <a href="#contenu" className="button primary absolute left-2 top-2 z-50 -translate-y-20 focus:translate-y-0">
            <Trans>Aller au contenu</Trans>
          </a>
          <SiteHead />
          {/* At least as high as the screen: what comes into a page never pushes the foot through what is in sight. */}
          <main id="contenu" tabIndex={-1} className="flow-root min-h-dvh outline-none">
            <Suspense>{refused.length > 0 && <RefusedChanges />}</Suspense>
            {/* Whose page it was signed out, maybe on another tab: what they typed goes with them. */}
            <Outlet key={useMe().signOuts} />
          </main>
          <Suspense>
            <SiteFooter />
            <ShellExtras />
          </Suspense>
        </Announcer>
      </CollegesProvider>
    </RulesProvider>
  )
}
