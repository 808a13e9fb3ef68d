import '../i18n/later-words.js'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { useNotLive } from '../apollo/use-not-live.js'
import { LeverHistoryDocument } from '../features/levers/lever-history.generated.js'
import { ago } from '../i18n/dates.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { NotFoundPage } from './not-found-page.js'

/** What a lever said over time. */
export function HistoryPage() {
  const { t } = useLingui()
  const { board: slug, lever: id } = useParams({ from: '/tableaux/$board/leviers/$lever/historique' })
  const { answer, refusal, reload } = useNotLive(LeverHistoryDocument, { id })
  useTitle(t`Historique`)
  if (answer && !answer.lever) return <NotFoundPage />
  const revisions = answer?.lever?.revisions.edges ?? []
  return (
    <div className="page max-w-3xl py-8 grid gap-6">
      <p>
        <Link to="/tableaux/$board/leviers/$lever" params={{ board: slug, lever: id }} className="text-link">
          ← <Trans>Revenir au levier</Trans>
        </Link>
      </p>
      <h1>
        <Trans>Historique</Trans>
      </h1>
      {refusal && <Trouble sentence={refusal.sentence} onRetry={reload} />}
      {!answer && !refusal && <Skeleton />}
      <p className="text-muted">
        <Plural value={revisions.length} one="# version" other="# versions" />
      </p>
      <ol className="grid gap-5">
        {revisions.map(({ node }) => (
          <li key={node.revision} className="card p-5 grid gap-3">
            <p className="text-small text-muted">
              <Trans>
                Version {node.revision}, {node.editor.displayName}, {ago(node.at)}
              </Trans>
            </p>
            <h2 className="text-h3">{node.title}</h2>
            {node.finding && <p className="words">{node.finding}</p>}
            {node.action && <p className="words">{node.action}</p>}
            <p className="words">{node.body}</p>
          </li>
        ))}
      </ol>
    </div>
  )
}
