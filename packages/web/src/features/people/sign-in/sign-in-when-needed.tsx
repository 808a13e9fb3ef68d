import { isUnnamed } from '@leviers/shared/inputs/unnamed'
import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useIntent } from '../../../client/use-intent.js'
import { useOutbox } from '../../../client/use-outbox.js'
import { useMe } from '../me/use-me.js'

const SignInDialog = lazy(() => import('./sign-in-dialog.js').then((found) => ({ default: found.SignInDialog })))

/**
 * Opens when someone who has not signed in gives a position, comments or proposes, or whose session ended before what
 * they did was sent: it is done right after. Whoever is new, and came in with an address, is then asked for a name.
 */
export function SignInWhenNeeded() {
  const { intent, forget } = useIntent()
  const { status, me, ended } = useMe()
  const { length } = useOutbox().waiting
  const [known, setKnown] = useState(0)
  const [isOpen, setIsOpen] = useState(false)
  if (status === 'signed-in' && known > 0) setKnown(0)
  // There one does nothing else than sign in.
  const isThere = useLocation({ select: ({ pathname }) => pathname === '/connexion' })
  const isNeeded = status === 'visitor' && !isThere && (intent !== null || Boolean(ended && length > known))
  const newcomer = isOpen && me && isUnnamed(me.person.displayName) ? me : null
  if (isOpen !== (isNeeded || newcomer !== null)) setIsOpen(isNeeded)
  if (!isNeeded && !newcomer) return null
  const close = () => {
    setIsOpen(false)
    forget()
    setKnown(length)
  }
  return (
    <Suspense>
      <SignInDialog isBack={Boolean(ended)} newcomer={newcomer} onClose={close} />
    </Suspense>
  )
}
