import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useCalm } from '../../../ui/use-calm.js'
import { ConnectionTrouble, isTrouble, type ShownState } from './connection-trouble.js'

/** What is read aloud: what is wrong, once it has come to rest, and that it is over. */
export function SpokenState({ state, count }: { state: ShownState; count: number }) {
  const [calm, calmCount] = [useCalm(state), useCalm(count)]
  const [hadTrouble, setHadTrouble] = useState(false)
  if (isTrouble(calm) && !hadTrouble) setHadTrouble(true)
  return (
    <output className="sr-only">
      {isTrouble(calm) ? (
        <ConnectionTrouble state={calm} count={calmCount} />
      ) : calm === 'polling' ? (
        <Trans>Mise à jour toutes les quelques secondes</Trans>
      ) : (
        hadTrouble && (calm === 'live' ? <Trans>En direct</Trans> : <Trans>Enregistré</Trans>)
      )}
    </output>
  )
}
