import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useAgo } from '../../../client/use-ago.js'
import { useDiscardDraft } from '../model/levers-commands.js'
import { useDrafts } from './use-drafts.js'
import { frenchSpaces } from '../../../i18n/french-spaces.js'

/** One's drafts, to go on with or to throw away. */
export function DraftList({ boards }: { boards: readonly { id: string; slug: string }[] }) {
  const { t } = useLingui()
  const ago = useAgo()
  const drafts = useDrafts()
  const discard = useDiscardDraft()
  return (
    <section aria-labelledby="drafts" className="grid gap-3">
      <h2 id="drafts">
        <Trans>Mes brouillons</Trans>
      </h2>
      {drafts.length === 0 && (
        <p className="text-muted">
          <Trans>Aucun brouillon. Un levier que vous commencez à écrire se retrouve ici.</Trans>
        </p>
      )}
      <ul className="grid gap-3">
        {drafts.map((draft) => {
          const slug = boards.find((board) => board.id === draft.boardId)?.slug
          const title = draft.title || t`Sans titre`
          return (
            <li key={draft.id} className="card p-4 flex flex-wrap items-center gap-3">
              <p className="flex-1 min-w-48 max-sm:min-w-full">
                <bdi className="font-semibold">{frenchSpaces(title)}</bdi>{' '}
                <span className="text-small text-muted inline-block">{ago(draft.updatedAt)}</span>
              </p>
              {slug && (
                <Link
                  to="/tableaux/$board/proposer"
                  params={{ board: slug }}
                  search={{ brouillon: draft.id }}
                  className="button"
                >
                  <Trans>Continuer</Trans>
                </Link>
              )}
              <button
                type="button"
                className="button quiet"
                aria-label={t`Supprimer le brouillon « ${title} »`}
                onClick={() => void discard({ draftId: draft.id })}
              >
                <Trans>Supprimer le brouillon</Trans>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
