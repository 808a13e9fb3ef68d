import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { useMe } from './use-me.js'

/** Who is signed in, or the way to sign in. */
export function WhoAmI() {
  const { t } = useLingui()
  const { status, me } = useMe()
  const { pathname } = useLocation()
  if (status === 'unknown') return <span className="skeleton h-10 w-28" aria-hidden="true" />
  if (!me) {
    return (
      <Link to="/connexion" search={{ retour: pathname }} className="button">
        <Trans>Se connecter</Trans>
      </Link>
    )
  }
  const { displayName } = me.person
  return (
    <Link to="/compte" className="button quiet max-w-56">
      <span className="sr-only">{t`Mon compte`} </span>
      <span
        aria-hidden="true"
        className="grid place-items-center size-8 rounded-full bg-accent-soft text-accent-soft-ink text-small font-bold shrink-0"
      >
        {initialsOf(displayName)}
      </span>
      <span className="truncate sr-only sm:not-sr-only">{displayName}</span>
    </Link>
  )
}

/** Two letters that stand for a name. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const [first = '?', last = ''] = [words[0]?.slice(0, 1), words.length > 1 ? words.at(-1)?.slice(0, 1) : '']
  return `${first}${last}`.toUpperCase()
}
