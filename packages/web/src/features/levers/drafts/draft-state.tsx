import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useCalm } from '../../../ui/use-calm.js'
import type { DraftPlace } from './draft-shown.js'

/** Where the draft is kept, truly, once it has come to rest. */
export function DraftState({ state }: { state: DraftPlace }) {
  const calm = useCalm(state)
  const [announced, setAnnounced] = useState(calm)
  // That it is on its way, while one types, is seen and not read aloud.
  if (calm !== announced && calm !== 'saving') setAnnounced(calm)
  return (
    <div className="text-small text-muted">
      <p aria-hidden="true">
        <DraftWords state={calm} />
      </p>
      <output className="sr-only">
        <DraftWords state={announced} />
      </output>
    </div>
  )
}

function DraftWords({ state }: { state: DraftPlace }) {
  return (
    <>
      {state === 'empty' && <Trans>Votre brouillon est enregistré automatiquement.</Trans>}
      {state === 'device' && <Trans>Brouillon gardé sur cet appareil.</Trans>}
      {state === 'saving' && <Trans>Enregistrement du brouillon…</Trans>}
      {state === 'saved' && <Trans>Brouillon enregistré.</Trans>}
      {state === 'waiting' && <Trans>Brouillon gardé sur cet appareil. Il sera enregistré au retour du réseau.</Trans>}
      {state === 'refused' && <Trans>Brouillon gardé sur cet appareil seulement.</Trans>}
    </>
  )
}
