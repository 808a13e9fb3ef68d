import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { shownLocale } from '../../../i18n/locale.js'
import { useFinishProviderSignIn, useJoinIdentity } from '../me/provider-commands.js'
import { useMe } from '../me/use-me.js'
import { useProviderName } from '../use-provider-name.js'
import { CodeForm } from './code-form.js'
import { SignInForm } from './sign-in-form.js'
import { useTurn } from './use-turn.js'
import { WaitingTurn } from './waiting-turn.js'

interface ProviderReturnProps {
  /** What the provider sent the browser back with. */
  answer: string
  back: string
  /** They are signed in; what the provider calls them. */
  onDone(suggestedName: string | null): void
}

/** Somebody comes back from the provider: they are signed in, confirm by a code that an account is theirs, or read why not. */
export function ProviderReturn({ answer, back, onDone }: ProviderReturnProps) {
  const name = useProviderName() ?? ''
  const { isWaiting, fault, toConfirm } = useReturn(answer, onDone)
  const join = useJoinIdentity()
  if (toConfirm) {
    const { id, email, suggestedName } = toConfirm
    return (
      <div className="grid gap-3">
        <p>
          <Trans>
            Une dernière étape, la première fois seulement : montrez que cette adresse est la vôtre. Ensuite, {name}{' '}
            suffira pour retrouver votre compte.
          </Trans>
        </p>
        <CodeForm isFirst address={email} onDone={() => void join(id).then(() => onDone(suggestedName))} />
      </div>
    )
  }
  if (fault !== null) {
    return (
      <>
        <p role="alert" className="bg-warning-soft text-warning-ink rounded-xl p-4">
          {fault}
        </p>
        <SignInForm isBack back={back} onDone={() => onDone(null)} />
      </>
    )
  }
  return (
    <>
      <output>
        <Trans>Vous revenez de {name} : un instant…</Trans>
      </output>
      <WaitingTurn isWaiting={isWaiting} />
    </>
  )
}

interface ToConfirm {
  id: string
  email: string
  suggestedName: string | null
}

/** Hands the answer in, once the page knows who asks: what a guest did and has not sent yet is theirs afterwards. */
function useReturn(answer: string, onDone: ProviderReturnProps['onDone']) {
  const { status } = useMe()
  const finish = useFinishProviderSignIn()
  const { isWaiting, take } = useTurn()
  const [fault, setFault] = useState<string | null>(null)
  const [toConfirm, setToConfirm] = useState<ToConfirm | null>(null)
  const isGiven = useRef(false)
  const give = async () => {
    const outcome = await take(() => finish({ answer, locale: shownLocale() }))
    if (outcome.status === 'refused') return setFault(outcome.refusal.sentence)
    if (outcome.status !== 'acknowledged') return
    const { suggestedName, identity } = outcome.result.finishProviderSignIn
    if (identity) setToConfirm({ ...identity, suggestedName })
    else onDone(suggestedName)
  }
  useEffect(() => {
    if (isGiven.current || status === 'unknown') return
    isGiven.current = true
    void give()
  })
  return { isWaiting, fault, toConfirm }
}
