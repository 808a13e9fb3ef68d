import { Plural, Trans } from '@lingui/react/macro'
import type { ConnectionState } from '../../../client/feed/follow.js'

/** What the line at the top may be about; "ended" is the session's end while something waits. */
export type ShownState = ConnectionState | 'ended'
type TroubleState = 'offline' | 'reconnecting' | 'ended'

/** Whether it is something that people have to know at once. */
export const isTrouble = (state: ShownState): state is TroubleState =>
  state === 'offline' || state === 'reconnecting' || state === 'ended'

/** What is wrong, in words. */
export function ConnectionTrouble({ state, count }: { state: TroubleState; count: number }) {
  if (state === 'reconnecting') return <Trans>Reconnexion… vos modifications sont gardées</Trans>
  if (state === 'ended')
    return (
      <Plural
        value={count}
        one="Session terminée, # modification en attente"
        other="Session terminée, # modifications en attente"
      />
    )
  return (
    <Plural
      value={count}
      _0="Hors ligne"
      one="Hors ligne, # modification en attente"
      other="Hors ligne, # modifications en attente"
    />
  )
}
