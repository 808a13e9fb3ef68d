import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { useLever } from '../features/boards/sync/use-lever.js'
import { LeverVersions } from '../features/coediting/versions/lever-versions.js'
import type { LeverProse } from '../features/levers/model/lever-events.js'
import type { LeverView } from '../features/levers/model/lever-view.js'
import { useMayWrite } from '../features/levers/model/use-may-write.js'
import { useStanding } from '../features/people/me/use-standing.js'
import { frenchSpaces } from '../i18n/french-spaces.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { NotFoundPage } from './not-found-page.js'
import { langOf } from '../i18n/lang-of.js'

/** What a lever said over time: who wrote it, what changed, what was voted on. */
export function HistoryPage() {
  const { t } = useLingui()
  const params = useParams({ from: '/tableaux/$board/leviers/$lever/historique' })
  const { lever, prose, status, refusal } = useLever(params.board, params.lever)
  const title = lever?.title ?? ''
  useTitle(title ? t`Versions de « ${title} »` : t`Versions`)
  if (status === 'missing') return <NotFoundPage />
  return (
    <div className="page py-8 grid gap-6">
      <p>
        <Link to="/tableaux/$board/leviers/$lever" params={params} className="text-link">
          ← <Trans>Revenir au levier</Trans>
        </Link>
      </p>
      <header className="grid gap-2">
        <h1>
          <Trans>Versions</Trans>
        </h1>
        {title && (
          <p className="text-lead" dir="auto" lang={lever ? langOf(lever.locale) : undefined}>
            {frenchSpaces(title)}
          </p>
        )}
      </header>
      {lever && prose && <Versions lever={lever} prose={prose} />}
      {!prose &&
        (refusal ? <Trouble isInstead sentence={refusal.sentence} onRetry={() => location.reload()} /> : <Skeleton />)}
    </div>
  )
}

function Versions({ lever, prose }: { lever: LeverView; prose: LeverProse }) {
  const whyNot = useMayWrite(lever, prose)
  const { isModerator } = useStanding()
  // Of a text that cannot be shown, moderators restore what can.
  const { isFrozen } = prose.text
  const mends = isModerator && isFrozen
  return (
    <LeverVersions
      lever={lever}
      earlierVotes={prose.earlierVotes}
      isFrozen={isFrozen}
      whyNotName={whyNot}
      whyNotRestore={mends ? null : whyNot}
    />
  )
}
