import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useIsOnline } from './use-is-online.js'

interface TroubleProps {
  sentence: string
  onRetry?: () => void | Promise<void>
  /** It stands instead of all that a page, or a part of it, would show: without a network there is only this to say. */
  isInstead?: boolean
  /** What else can be done. */
  children?: ReactNode
}

/** What went wrong, what to do about it, and the button to do it. */
export function Trouble({ sentence, onRetry, isInstead = false, children }: TroubleProps) {
  const isOffline = !useIsOnline() && isInstead
  return (
    <div role="alert" className="card border-disagree bg-disagree-soft p-4 my-4 flex flex-wrap items-center gap-4">
      <p className="flex-1 min-w-56">
        {isOffline ? (
          <Trans>
            Vous êtes hors ligne : cette page n’est pas gardée sur cet appareil. Elle s’affichera au retour du réseau.
          </Trans>
        ) : (
          sentence
        )}
      </p>
      {onRetry && !isOffline && (
        <button type="button" className="button" onClick={() => void onRetry()}>
          <Trans>Réessayer</Trans>
        </button>
      )}
      {children}
    </div>
  )
}
