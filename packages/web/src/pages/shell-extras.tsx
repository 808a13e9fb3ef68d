import { useLingui } from '@lingui/react/macro'
import { useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useLeviersClient } from '../client/use-leviers-client.js'
import { useStore } from '../client/use-store.js'
import { PhaseLine } from '../features/boards/home/phase-line.js'
import { useProgrammeFollow } from '../features/boards/sync/use-programme-follow.js'
import { keptSitting } from '../features/express/kept-sitting.js'
import { SignInWhenNeeded } from '../features/people/sign-in/sign-in-when-needed.js'
import { keptWords } from '../features/people/leaving/kept-words.js'
import { useMe, useMeStore } from '../features/people/me/use-me.js'
import { useAnnounce } from '../ui/announcer.js'
import { useUndoState } from '../ui/undo-state.js'
import { useIsOnline } from '../ui/use-is-online.js'

const UndoBar = lazy(() =>
  import('../features/levers/gestures/undo-bar.js').then((found) => ({ default: found.UndoBar })),
)

/** What stands around every page, and comes after it: what is asked, and what can be taken back. */
export function ShellExtras() {
  useForgetting()
  useProgrammeFollow()
  useAdoptedRecords()
  useWhyNothingComes()
  const undoState = useStore(useUndoState<unknown>())
  return (
    <>
      <SignInWhenNeeded />
      <LineInHead />
      <Suspense>{undoState && <UndoBar />}</Suspense>
    </>
  )
}

/** What can be done now stands in the head of the page, which kept its room free. */
function LineInHead() {
  const box = document.querySelector('.phase-line > p')
  return box && createPortal(<PhaseLine />, box)
}

/** Whoever presses a link while there is no network, to a page that this device does not have, is told why nothing comes. */
function useWhyNothingComes(): void {
  const { t } = useLingui()
  const announce = useAnnounce()
  const isLoading = useRouterState({ select: (state) => state.isLoading })
  const isWaiting = !useIsOnline() && isLoading
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(
      () =>
        announce(
          t`Vous êtes hors ligne : cette page n’est pas gardée sur cet appareil. Elle s’affichera au retour du réseau.`,
        ),
      whyAfterMilliseconds,
    )
    return () => clearTimeout(timer)
  }, [isWaiting, announce, t])
}

const whyAfterMilliseconds = 700

/** Of whoever signs out, on this tab or on another, nothing stays on the device but what waits to be sent. */
function useForgetting(): void {
  const me = useMeStore()
  const undoState = useUndoState<unknown>()
  useEffect(
    () =>
      me.onSignOut((personId) => {
        keptWords.removeAll(personId)
        keptSitting.removeAll(personId)
        undoState.set(null)
        void import('../features/levers/drafts/local-drafts.js').then(({ localDrafts }) =>
          localDrafts.removeSaved(personId),
        )
      }),
    [me, undoState],
  )
}

/** What an editor wrote on a page that died is sent by the next page. */
function useAdoptedRecords(): void {
  const client = useLeviersClient()
  const personId = useMe().me?.person.id
  useEffect(() => {
    if (!personId) return
    // The page first.
    const adopt = () =>
      import('../features/coediting/replica/adopt-records.js').then(({ adoptRecords }) =>
        adoptRecords(client, personId),
      )
    const timer = setTimeout(() => void adopt(), adoptAfterMilliseconds)
    return () => clearTimeout(timer)
  }, [client, personId])
}

const adoptAfterMilliseconds = 2_500
