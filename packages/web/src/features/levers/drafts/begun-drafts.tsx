import '../../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useAgo } from '../../../client/use-ago.js'
import type { BegunDraft } from './use-board-drafts.js'

interface BegunDraftsProps {
  drafts: readonly BegunDraft[]
  slug: string
  onNew(): void
}

/** What was begun and not published comes before an empty form. */
export function BegunDrafts({ drafts, slug, onNew }: BegunDraftsProps) {
  const { t } = useLingui()
  const ago = useAgo()
  return (
    <section aria-labelledby="begun-drafts" className="card p-5 grid gap-4">
      <h2 id="begun-drafts" className="text-h3">
        <Trans>Vous avez commencé à écrire</Trans>
      </h2>
      <ul className="grid gap-2">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link
              to="/tableaux/$board/proposer"
              params={{ board: slug }}
              search={{ brouillon: draft.id }}
              className="button w-full justify-start text-left"
            >
              <span className="min-w-0">
                <Trans>
                  Reprendre « <bdi>{draft.title || t`Sans titre`}</bdi> », {ago(draft.updatedAt)}
                </Trans>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <button type="button" className="button justify-self-start" onClick={onNew}>
        <Trans>Commencer un autre levier</Trans>
      </button>
    </section>
  )
}
