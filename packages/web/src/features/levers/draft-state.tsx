import { Trans } from '@lingui/react/macro'

/** Where the draft is kept, truly. */
export function DraftState({ state }: { state: 'empty' | 'device' | 'saving' | 'saved' | 'waiting' | 'refused' }) {
  return (
    <output className="text-small text-muted">
      {state === 'empty' && <Trans>Votre brouillon se gardera tout seul.</Trans>}
      {state === 'device' && <Trans>Brouillon gardé sur cet appareil.</Trans>}
      {state === 'saving' && <Trans>Enregistrement du brouillon…</Trans>}
      {state === 'saved' && <Trans>Brouillon enregistré.</Trans>}
      {state === 'waiting' && (
        <Trans>Brouillon gardé sur cet appareil, il sera enregistré au retour de la connexion.</Trans>
      )}
      {state === 'refused' && <Trans>Brouillon gardé sur cet appareil seulement.</Trans>}
    </output>
  )
}
