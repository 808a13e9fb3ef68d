import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { waitOrWake } from '../../../client/base/environment.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useStartProviderSignIn } from '../me/provider-commands.js'
import { useProviderName } from '../use-provider-name.js'
import { keptWayBack } from './kept-way-back.js'
import { useTurn } from './use-turn.js'
import { WaitingTurn } from './waiting-turn.js'

/** A provider that does not answer is left in peace for so long. */
const awayMilliseconds = 15_000

/** Signing in at another site, when there is one: one leaves this one, and comes back to where one was. */
export function ProviderButton({ back }: { back?: string | undefined }) {
  const name = useProviderName()
  const { isWaiting, isAway, fault, leave } = useLeaving(back)
  if (name === null) return null
  return (
    <section className="card p-5 grid gap-3 justify-items-start">
      <h2 className="text-h3">
        <Trans>Avec {name}</Trans>
      </h2>
      <WaitingTurn isWaiting={isWaiting} />
      {fault !== null && (
        <p role="alert" className="font-semibold text-disagree">
          {fault}
        </p>
      )}
      <button type="button" aria-disabled={isWaiting || isAway} className="button" onClick={() => void leave()}>
        <Trans>S’identifier avec {name}</Trans>
      </button>
    </section>
  )
}

function useLeaving(back: string | undefined) {
  const start = useStartProviderSignIn()
  const { environment } = useLeviersClient()
  const { isWaiting, take } = useTurn()
  const [fault, setFault] = useState<string | null>(null)
  const [isAway, setIsAway] = useState(false)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => void (isHere.current = false)
  }, [])
  const leave = async () => {
    if (isWaiting || isAway) return
    setFault(null)
    const outcome = await take(start)
    if (outcome.status === 'acknowledged') {
      const { pathname, search, hash } = location
      keptWayBack.write(back ?? `${pathname}${search}${hash}`)
      location.assign(outcome.result.startProviderSignIn)
    } else if (outcome.status === 'refused') {
      setFault(outcome.refusal.sentence)
      setIsAway(outcome.refusal.code === 'PROVIDER_AWAY')
      await waitOrWake(environment, 0, { asked: awayMilliseconds })
      if (isHere.current) setIsAway(false)
    }
  }
  return { isWaiting, isAway, fault, leave }
}
