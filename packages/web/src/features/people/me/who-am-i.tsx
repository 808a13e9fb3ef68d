import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { initialsOf } from '../initials-of.js'
import { useMe } from './use-me.js'

/** Who is signed in, or the way to sign in. */
export function WhoAmI() {
  const { t } = useLingui()
  const { status, me } = useMe()
  const { pathname } = useLocation()
  if (status === 'unknown') return <span className="skeleton h-11 w-32" aria-hidden="true" />
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
      <bdi className="truncate sr-only sm:not-sr-only">{displayName}</bdi>
    </Link>
  )
}
