import '../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from '../../ui/dialog.js'
import { SignInForm } from './sign-in-form.js'

/** Signing in on the spot: what was pressed is done right after. */
export function SignInDialog({ isBack, onClose }: { isBack: boolean; onClose(): void }) {
  const { t } = useLingui()
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
