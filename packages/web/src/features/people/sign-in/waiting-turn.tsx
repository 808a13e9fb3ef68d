import { Trans } from '@lingui/react/macro'

/** Said while many come in at once: there is nothing to press. */
export function WaitingTurn({ isWaiting }: { isWaiting: boolean }) {
  return (
    <output className={isWaiting ? 'rounded bg-accent-soft text-accent-soft-ink p-3' : 'sr-only'}>
      {isWaiting && (
        <Trans>
          Beaucoup de personnes entrent en même temps. Gardez cette page ouverte : vous entrerez dans un instant, sans
          rien faire.
        </Trans>
      )}
    </output>
  )
}
