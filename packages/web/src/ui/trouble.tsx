import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

interface TroubleProps {
  sentence: string
  onRetry?: () => void | Promise<void>
  /** What else can be done. */
  children?: ReactNode
}

/** What went wrong, what to do about it, and the button to do it. */
export function Trouble({ sentence, onRetry, children }: TroubleProps) {
  return (
    <div role="alert" className="card border-disagree bg-disagree-soft p-4 my-4 flex flex-wrap items-center gap-4">
      <p className="flex-1 min-w-56">{sentence}</p>
      {onRetry && (
        <button type="button" className="button" onClick={() => void onRetry()}>
          <Trans>Réessayer</Trans>
        </button>
      )}
      {children}
    </div>
  )
}
