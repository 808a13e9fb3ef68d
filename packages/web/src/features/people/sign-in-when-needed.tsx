import { lazy, Suspense, useState } from 'react'
import { useIntent } from '../../apollo/use-intent.js'
import { useOutbox } from '../../apollo/use-outbox.js'
import { useMe } from './use-me.js'

const SignInDialog = lazy(() => import('./sign-in-dialog.js').then((found) => ({ default: found.SignInDialog })))

/**
 * Opens when someone who has not signed in gives a position, comments or proposes, or whose session ended before what
 * they did was sent: it is done right after.
 */
export function SignInWhenNeeded() {
  const { intent, forget } = useIntent()
  const { status, ended } = useMe()
  const { length } = useOutbox().waiting
  const [known, setKnown] = useState(0)
  if (status === 'signed-in' && known > 0) setKnown(0)
  if (status !== 'visitor' || (intent === null && !(ended && length > known))) return null
  const close = () => {
    forget()
    setKnown(length)
  }
  return (
    <Suspense>
      <SignInDialog isBack={Boolean(ended)} onClose={close} />
    </Suspense>
  )
}
