import '../../../i18n/later-words.js'
import { Trans } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { afterClosing } from '../../../ui/focus/focus-in-row.js'
import { useOutbox } from '../../../client/use-outbox.js'
import { keptWords } from './kept-words.js'
import { useInstance } from '../use-instance.js'
import type { Me } from '../me/me-store.js'
import { useSignOutOfProvider } from '../me/provider-commands.js'
import { useSignOut } from '../me/session-commands.js'

const ForgetDeviceDialog = lazy(() =>
  import('./forget-device-dialog.js').then((found) => ({ default: found.ForgetDeviceDialog })),
)

const UnsentDialog = lazy(() => import('./unsent-dialog.js').then((found) => ({ default: found.UnsentDialog })))

interface LeaveButtonProps {
  me: Pick<Me, 'isGuest' | 'person'>
  /** Brings the keyboard to where a guest gives an address. */
  onAddAddress(): void
}

/** Signs out; a guest, whom nothing brings back, is asked first, and whoever has something that is not sent. */
export function LeaveButton({ me, onAddAddress }: LeaveButtonProps) {
  const signOut = useSignOut()
  const signOutOfProvider = useSignOutOfProvider()
  const { answer } = useInstance()
  const [isAsking, setIsAsking] = useState(false)
  const [begun, setBegun] = useState(0)
  const { waiting } = useOutbox()
  const leave = async () => {
    const isHereOnly = answer && !answer.instance.provider
    const outcome = await (isHereOnly ? signOut() : signOutOfProvider())
    // The button is gone with the rest of the account.
    if (outcome.status === 'acknowledged') afterClosing(() => document.getElementById('contenu')?.focus())
  }
  const press = () => {
    const count = keptWords.count(me.person.id)
    setBegun(count)
    if (me.isGuest || waiting.length + count > 0) setIsAsking(true)
    else void leave()
  }
  return (
    <>
      <button type="button" className="button" onClick={press}>
        <Trans>Se déconnecter</Trans>
      </button>
      <Suspense>
        {isAsking && !me.isGuest && (
          <UnsentDialog
            waiting={waiting.length}
            begun={begun}
            onLeave={() => void leave()}
            onClose={() => setIsAsking(false)}
          />
        )}
        {isAsking && me.isGuest && (
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
