import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useStore } from '../../../client/use-store.js'
import { useConnectionState } from '../../../client/use-connection-state.js'
import { useOutbox } from '../../../client/use-outbox.js'
import { useCalm } from '../../../ui/use-calm.js'
import { useMe } from '../../people/me/use-me.js'
import { ConnectionTrouble, isTrouble, type ShownState } from './connection-trouble.js'
import { dot } from '../../../ui/dot.js'

const signs: Record<ShownState, string> = {
  idle: '✓',
  connecting: '◌',
  live: '●',
  reconnecting: '◌',
  polling: '◐',
  offline: '○',
  ended: '○',
}
const SpokenState = lazy(() => import('./spoken-state.js').then((found) => ({ default: found.SpokenState })))

/**
 * Always true, always in sight: whether what one does is kept, and whether what others do arrives. What is wrong is shown
 * at once, what comes and goes with each keystroke is not.
 */
export function ConnectionState() {
  const { t } = useLingui()
  const { waiting, held, saving } = useOutbox()
  const count = held + useStore(useLeviersClient().unsent)
  const connection = useConnectionState()
  const isEnded = Boolean(useMe().ended) && count > 0
  const state = isEnded && connection !== 'offline' ? 'ended' : connection
  const calm = useCalm(state)
  const isWaiting = saving || waiting.length + count > 0
  const isSaving = useCalm(isWaiting)
  const [hasWritten, setHasWritten] = useState(false)
  if (isWaiting && !hasWritten) setHasWritten(true)
  // What is wrong at once; that it is over, when it stays so.
  const shown = isTrouble(state) ? state : calm
  const words = wordsOf({ shown, count, isSaving, hasWritten })
  return (
    <>
      <div
        className="flex items-center gap-1.5 text-small text-muted max-sm:px-2 empty:hidden"
        title={t`État de la connexion`}
      >
        {words && (
          <span
            aria-hidden="true"
            className={shown === 'live' ? 'text-agree' : isTrouble(shown) ? 'text-disagree' : 'text-muted'}
          >
            {signs[shown]}
          </span>
        )}
        {words}
      </div>
      <Suspense>
        <SpokenState state={shown} count={count} />
      </Suspense>
    </>
  )
}

interface Wording {
  shown: ShownState
  count: number
  isSaving: boolean
  hasWritten: boolean
}

function wordsOf({ shown, count, isSaving, hasWritten }: Wording) {
  if (isTrouble(shown))
    return (
      <span className="font-semibold text-ink">
        <ConnectionTrouble state={shown} count={count} />
      </span>
    )
  if (shown === 'polling')
    return (
      <>
        <Trans>Mise à jour toutes les quelques secondes</Trans>
        {isSaving && (
          <>
            {dot}
            <Trans>Enregistrement…</Trans>
          </>
        )}
      </>
    )
  if (isSaving) return <Trans>Enregistrement…</Trans>
  if (shown === 'live') return <Trans>En direct</Trans>
  // Who wrote nothing is told nothing.
  return hasWritten && <Trans>Enregistré</Trans>
}
