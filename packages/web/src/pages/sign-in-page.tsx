import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { SignInForm } from '../features/people/sign-in-form.js'
import { useTitle } from '../ui/use-title.js'
import { WayBack } from './way-back.js'

/** Signing in: a code by e-mail, a pseudonym, or one of the people of a demonstration. */
export function SignInPage() {
  const { t } = useLingui()
  const { retour } = useSearch({ from: '/connexion' })
  const navigate = useNavigate()
  useTitle(t`Se connecter`)
  // Only a path of this site: an address given from outside leads nowhere else.
  const back = retour && /^\/(?!\/)/.test(retour) ? retour : '/'
  return (
    <div className="page max-w-2xl py-8 grid gap-6">
      <WayBack to="/" />
      <h1>
        <Trans>Se connecter</Trans>
      </h1>
      <SignInForm onDone={() => void navigate({ to: back, replace: true })} />
    </div>
  )
}
