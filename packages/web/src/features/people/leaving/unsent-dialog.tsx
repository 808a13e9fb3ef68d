import '../../../i18n/later-words.js'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from '../../../ui/dialog.js'

interface UnsentProps {
  /** How many changes wait to be sent. */
  waiting: number
  /** How many comments were begun. */
  begun: number
  onLeave(): void
  onClose(): void
}

/** Before somebody signs out who did or wrote something that is not on the server. */
export function UnsentDialog({ waiting, begun, onLeave, onClose }: UnsentProps) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Tout n’est pas envoyé`} onClose={onClose}>
      {waiting > 0 && (
        <p>
          <Plural
            value={waiting}
            one="# modification attend encore. Elle reste sur cet appareil, et partira quand vous vous y reconnecterez."
            other="# modifications attendent encore. Elles restent sur cet appareil, et partiront quand vous vous y reconnecterez."
          />
        </p>
      )}
      {begun > 0 && (
        <p>
          <Plural
            value={begun}
            one="# commentaire commencé sera effacé de cet appareil."
            other="# commentaires commencés seront effacés de cet appareil."
          />
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button primary" onClick={onClose}>
          <Trans>Ne pas me déconnecter</Trans>
        </button>
        <button type="button" className="button" onClick={onLeave}>
          <Trans>Me déconnecter</Trans>
        </button>
      </div>
    </Dialog>
  )
}
