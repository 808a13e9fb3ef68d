import '../../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useSignInWithPasskey, useStartPasskeySignIn } from './passkey-commands.js'
import { browserPasskeys } from './browser-passkeys.js'

/** Signing in with a passkey: by a press or, where one was used before, among what the browser proposes for the address. */
export function PasskeySignIn({ onDone }: { onDone(): void }) {
  const { fault, isAsking, ask } = usePasskey(onDone)
  if (!browserPasskeys.isThere()) return null
  return (
    <section className="grid gap-3 justify-items-start">
      {fault !== null && (
        <p role="alert" className="font-semibold text-disagree">
          {fault}
        </p>
      )}
      <button type="button" aria-disabled={isAsking} className="button" onClick={() => void ask({ isQuiet: false })}>
        <Trans>Utiliser une clé d’accès</Trans>
      </button>
    </section>
  )
}

function usePasskey(onDone: () => void) {
  const { t } = useLingui()
  const start = useStartPasskeySignIn()
  const signIn = useSignInWithPasskey()
  const [fault, setFault] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const ask = async ({ isQuiet }: { isQuiet: boolean }) => {
    if (isAsking) return
    if (!isQuiet) {
      setFault(null)
      setIsAsking(true)
    }
    const sentence = await answered(isQuiet)
    setIsAsking(false)
    setFault(sentence)
  }
  /** What to read when it did not work out. */
  const answered = async (isQuiet: boolean): Promise<string | null> => {
    const started = await start()
    if (started.status === 'refused') return isQuiet ? null : started.refusal.sentence
    if (started.status !== 'acknowledged') return null
    const { answer } = await browserPasskeys.answer(started.result.startPasskeySignIn, { isQuiet })
    if (answer === null) return isQuiet ? null : t`Aucune clé d’accès n’a été utilisée.`
    const outcome = await signIn(answer)
    if (outcome.status === 'refused') return outcome.refusal.sentence
    onDone()
    return null
  }
  useQuietly(() => ask({ isQuiet: true }))
  return { fault, isAsking, ask }
}

/** Once, where a passkey was used before and the browser can propose it. */
function useQuietly(ask: () => Promise<void>): void {
  const asking = useRef(ask)
  useEffect(() => {
    if (!browserPasskeys.isThere() || !browserPasskeys.isKnown()) return
    let isWanted = true
    void browserPasskeys.canBeQuiet().then((can) => (can && isWanted ? asking.current() : undefined))
    return () => {
      isWanted = false
      void browserPasskeys.cancel()
    }
  }, [])
}
