import '../../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from '../../../ui/dialog.js'
import { NameForm } from './name-form.js'
import { SignInForm } from './sign-in-form.js'
import type { Me } from '../me/use-me.js'

interface SignInDialogProps {
  isBack: boolean
  /** Somebody who has just come in with an address, and has no name yet. */
  newcomer: Me | null
  onClose(): void
}

/** Signing in on the spot: what was pressed is done right after. */
export function SignInDialog({ isBack, newcomer, onClose }: SignInDialogProps) {
  const { t } = useLingui()
  if (newcomer) {
    return (
      <Dialog title={t`Comment vous appeler ?`} onClose={onClose}>
        <NameForm me={newcomer} onDone={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog title={isBack ? t`Se reconnecter` : t`Comment vous appeler ?`} onClose={onClose}>
      <p>
        {isBack ? (
          <Trans>Votre session est terminée. Reconnectez-vous pour envoyer ce que vous avez écrit.</Trans>
        ) : (
          <Trans>Votre réponse est gardée. Elle comptera dès que vous aurez choisi un nom.</Trans>
        )}
      </p>
      <SignInForm isBack={isBack} isAsked onDone={() => undefined} />
    </Dialog>
  )
}
