import '../i18n/dialog-words.js'
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'

/** Before a dialog in which something was typed closes. */
export function LeaveQuestion({ onStay, onLeave }: { onStay(): void; onLeave(): void }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Where one is told to look, and not in the field that the press may have left.
    box.current?.querySelector('button')?.focus()
  }, [])
  const stay = () => {
    // Back to what was being written: this button is about to go.
    box.current?.parentElement
      ?.querySelector<HTMLElement>('textarea, input:not([type=radio], [type=checkbox])')
      ?.focus()
    onStay()
  }
  return (
    <div ref={box} role="alert" className="rounded-xl bg-warning-soft text-warning-ink p-4 grid gap-3">
      <p className="font-semibold">
        <Trans>Ce que vous avez écrit n’est pas encore enregistré.</Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button primary" onClick={stay}>
          <Trans>Continuer à écrire</Trans>
        </button>
        <button type="button" className="button" onClick={onLeave}>
          <Trans>Fermer sans enregistrer</Trans>
        </button>
      </div>
    </div>
  )
}
