import '../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from '../../ui/dialog.js'
import { SignInForm } from './sign-in-form.js'

/** Signing in on the spot: what was pressed is done right after. */
export function SignInDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Participer`} onClose={onClose}>
      <p>
        <Trans>Votre geste est gardé : il sera fait dès que nous saurons comment vous appeler.</Trans>
      </p>
      <SignInForm onDone={() => undefined} />
    </Dialog>
  )
}
