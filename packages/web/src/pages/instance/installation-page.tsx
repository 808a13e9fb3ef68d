import '../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { InstallationSteps } from '../../features/administration/installation/installation-steps.js'
import { useProgramme } from '../../features/boards/sync/use-programme.js'
import { administers } from '../../features/people/administers.js'
import { useMe } from '../../features/people/me/use-me.js'
import { Skeleton } from '../../ui/skeleton.js'
import { Trouble } from '../../ui/trouble.js'
import { useTitle } from '../../ui/use-title.js'
import { WayBack } from '../way-back.js'

/** Where a new instance is set up: who administers it, and what its programme is. */
export function InstallationPage() {
  const { t } = useLingui()
  useTitle(t`Installation`)
  const { answer, refusal, reload } = useProgramme()
  const { status, me } = useMe()
  return (
    <div className="page max-w-3xl py-8 grid gap-5">
      <WayBack to="/" />
      <h1>
        <Trans>Installer Leviers</Trans>
      </h1>
      {!answer && refusal ? (
        <Trouble isInstead sentence={refusal.sentence} onRetry={reload} />
      ) : !answer || status === 'unknown' ? (
        <Skeleton rows={3} />
      ) : answer.programme.isInstalled ? (
        <AlreadyInstalled isAdmin={administers(me)} />
      ) : (
        <InstallationSteps me={me} />
      )}
    </div>
  )
}

function AlreadyInstalled({ isAdmin }: { isAdmin: boolean }) {
  return (
    <div className="card p-5 grid gap-4 justify-items-start">
      <output>
        <Trans>Cette instance est installée : il n’y a plus rien à faire ici.</Trans>
      </output>
      <p className="flex flex-wrap gap-2">
        <Link to="/" className="button primary">
          <Trans>Aller à l’accueil</Trans>
        </Link>
        {isAdmin && (
          <Link to="/administration" className="button">
            <Trans>Ouvrir l’administration</Trans>
          </Link>
        )}
      </p>
    </div>
  )
}
