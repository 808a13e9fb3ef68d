import '../i18n/later-words.js'
import { isUnnamed } from '@leviers/shared/inputs/unnamed'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { NameForm } from '../features/people/sign-in/name-form.js'
import { SignInForm } from '../features/people/sign-in/sign-in-form.js'
import { useMe, useMeStore } from '../features/people/me/use-me.js'
import { useTitle } from '../ui/use-title.js'
import { WayBack } from './way-back.js'

/** Signing in: a code by e-mail, a pseudonym, or one of the people of a demonstration; whoever is new is asked for a name. */
export function SignInPage() {
  const { t } = useLingui()
  const { retour } = useSearch({ from: '/connexion' })
  const navigate = useNavigate()
  const known = useMeStore()
  const { me } = useMe()
  const [isNameAsked, setIsNameAsked] = useState(false)
  useTitle(t`Se connecter`)
  // Only a path of this site: an address given from outside leads nowhere else.
  const back = retour && /^\/(?!\/)/.test(retour) ? retour : '/'
  const leave = () => void navigate({ to: back, replace: true })
  const onDone = () => {
    const now = known.get().me
    if (now && isUnnamed(now.person.displayName)) setIsNameAsked(true)
    else leave()
  }
  return (
    <div className="page max-w-2xl py-8 grid gap-6">
      <WayBack to="/" />
      <h1>{isNameAsked ? <Trans>Comment vous appeler ?</Trans> : <Trans>Se connecter</Trans>}</h1>
      {isNameAsked && me ? <NameForm me={me} onDone={leave} /> : <SignInForm onDone={onDone} />}
    </div>
  )
}
