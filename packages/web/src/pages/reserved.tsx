import '../i18n/later-words.js'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMe } from '../features/people/me/use-me.js'

/** Stands instead of a page that is not for whoever reads; a visitor may be somebody for whom it is. */
export function Reserved({ sentence }: { sentence: string }) {
  const { status } = useMe()
  return (
    <p className="card bg-sunk p-5">
      {sentence}{' '}
      {status === 'visitor' && (
        <Link to="/connexion" search={{ retour: location.pathname }} className="text-link">
          <Trans>Se connecter</Trans>
        </Link>
      )}
    </p>
  )
}
