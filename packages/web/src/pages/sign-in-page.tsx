import '../i18n/later-words.js'
import { isUnnamed } from '@leviers/shared/inputs/unnamed'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { keptWayBack } from '../features/people/sign-in/kept-way-back.js'
import { NameForm } from '../features/people/sign-in/name-form.js'
import { ProviderReturn } from '../features/people/sign-in/provider-return.js'
import { SignInForm } from '../features/people/sign-in/sign-in-form.js'
import { useMe, useMeStore } from '../features/people/me/use-me.js'
import { useTitle } from '../ui/use-title.js'
import { WayBack } from './way-back.js'

/**
 * Signing in: a pseudonym, another site, a code by e-mail, or one of the people of a demonstration; whoever is new is asked
 * for a name. Whoever comes back from that other site arrives here, too.
 */
export function SignInPage() {
  const { t } = useLingui()
  const { retour } = useSearch({ from: '/connexion' })
  const { history } = useRouter()
  const known = useMeStore()
  const { me } = useMe()
  const answer = useProviderAnswer()
  const [naming, setNaming] = useState<{ suggested: string | null } | null>(null)
  useTitle(t`Se connecter`)
  const back = pathHere(answer === null ? retour : keptWayBack.read())
  const leave = () => history.replace(back)
  const onDone = (suggested: string | null) => {
    const now = known.get().me
    if (now && isUnnamed(now.person.displayName)) setNaming({ suggested })
    else leave()
  }
  return (
    <div className="page max-w-2xl py-8 grid gap-6">
      <WayBack to="/" />
      <h1>{naming ? <Trans>Comment vous appeler ?</Trans> : <Trans>Se connecter</Trans>}</h1>
      {naming && me ? (
        <NameForm me={me} suggested={naming.suggested} onDone={leave} />
      ) : answer === null ? (
        <SignInForm back={back} onDone={() => onDone(null)} />
      ) : (
        <ProviderReturn answer={answer} back={back} onDone={onDone} />
      )}
    </div>
  )
}

/** Only a path of this site: an address given from outside leads nowhere else. */
function pathHere(path: string | null | undefined): string {
  return path && /^\/(?![/\\])/.test(path) && !path.startsWith('/connexion') ? path : '/'
}

/** What the provider sent the browser back with, which is taken out of the address at once; null for who comes from here. */
function useProviderAnswer(): string | null {
  const navigate = useNavigate()
  const [answer] = useState(() => /^#fournisseur-(\w+)$/.exec(location.hash)?.[1] ?? null)
  useEffect(() => {
    if (answer !== null) void navigate({ to: '/connexion', search: {}, hash: '', replace: true })
  }, [answer, navigate])
  return answer
}
