import '../../i18n/later-words.js'
import { Trans } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { afterClosing } from '../../ui/focus-in-row.js'
import type { Me } from './me-store.js'
import { useSignOut } from './use-sign-out.js'

const ForgetDeviceDialog = lazy(() =>
  import('./forget-device-dialog.js').then((found) => ({ default: found.ForgetDeviceDialog })),
)

interface LeaveButtonProps {
  me: Pick<Me, 'isGuest'>
  /** Brings the keyboard to where a guest gives an address. */
  onAddAddress(): void
}

/** Signs out; a guest, whom nothing brings back, is asked first. */
export function LeaveButton({ me, onAddAddress }: LeaveButtonProps) {
  const signOut = useSignOut()
  const [isAsking, setIsAsking] = useState(false)
  const leave = async () => {
    const outcome = await signOut()
    // The button is gone with the rest of the account.
    if (outcome.status === 'acknowledged') afterClosing(() => document.getElementById('contenu')?.focus())
  }
  return (
    <>
      <button type="button" className="button" onClick={() => (me.isGuest ? setIsAsking(true) : void leave())}>
        <Trans>Se déconnecter</Trans>
      </button>
      <Suspense>
        {isAsking && (
          <ForgetDeviceDialog
            onAddAddress={() => {
              setIsAsking(false)
              afterClosing(onAddAddress)
            }}
            onForget={() => void leave()}
            onClose={() => setIsAsking(false)}
          />
        )}
      </Suspense>
    </>
  )
}
