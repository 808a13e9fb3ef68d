import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useLeviersClient } from '../../apollo/use-leviers-client.js'
import { useReadable } from '../../apollo/use-readable.js'
import { useConnectionState } from '../../apollo/use-connection-state.js'
import { useOutbox } from '../../apollo/use-outbox.js'

/** Always true, always in sight: whether what one does is kept, and whether what others do arrives. */
export function ConnectionState() {
  const { t } = useLingui()
  const connection = useConnectionState()
  const { waiting, saving } = useOutbox()
  const count = waiting.length + useReadable(useLeviersClient().unsent)
  const isSaving = saving || count > 0
  const signs = { idle: '✓', connecting: '◌', live: '●', reconnecting: '◌', polling: '◐', offline: '○' }
  const looks = { ...quiet, live: 'text-agree', reconnecting: 'text-disagree', offline: 'text-disagree' }
  return (
    <output
      className="flex items-center gap-1.5 text-small text-muted min-h-7 sm:min-h-10"
      title={t`État de la connexion`}
    >
      <span aria-hidden="true" className={looks[connection]}>
        {signs[connection]}
      </span>
      {connection === 'offline' ? (
        <span className="font-semibold text-ink">
          <Plural
            value={count}
            one="Hors ligne, # modification en attente"
            other="Hors ligne, # modifications en attente"
          />
        </span>
      ) : connection === 'reconnecting' ? (
        <span className="font-semibold text-ink">
          <Trans>Reconnexion… vos modifications sont gardées</Trans>
        </span>
      ) : connection === 'polling' ? (
        <>
          <Trans>Sans temps réel</Trans>
          {isSaving && (
            <>
              {' · '}
              <Trans>Enregistrement…</Trans>
            </>
          )}
        </>
      ) : isSaving ? (
        <Trans>Enregistrement…</Trans>
      ) : connection === 'live' ? (
        <Trans>En direct</Trans>
      ) : (
        <Trans>Enregistré</Trans>
      )}
    </output>
  )
}

const quiet = { idle: 'text-muted', connecting: 'text-muted', polling: 'text-muted' }
