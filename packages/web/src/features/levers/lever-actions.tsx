import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useStanding } from '../people/use-standing.js'
import { useRestoreLever } from './use-restore-lever.js'
import { useReviewLever } from './use-review-lever.js'

const HideDialog = lazy(() => import('./hide-lever-dialog.js').then((found) => ({ default: found.HideLeverDialog })))
const WithdrawDialog = lazy(() =>
  import('./withdraw-lever-dialog.js').then((found) => ({ default: found.WithdrawLeverDialog })),
)

interface ActedLever {
  id: string
  state: string
  review: string
  author: { id: string } | null
}

/** What the author and moderators can do with a lever. */
export function LeverActions({ lever, slug }: { lever: ActedLever; slug: string }) {
  const { t } = useLingui()
  const { isModerator, isAuthor } = useStanding()
  const [open, setOpen] = useState<'hide' | 'withdraw' | null>(null)
  const restore = useRestoreLever()
  const review = useReviewLever()
  const isMine = isAuthor(lever.author?.id)
  const isOpen = lever.state === 'PUBLISHED'
  const params = { board: slug, lever: lever.id }
  if (!isMine && !isModerator) return null
  return (
    <fieldset className="min-w-0 flex flex-wrap gap-2 border-t border-line pt-4" aria-label={t`Actions sur ce levier`}>
      {isMine && isOpen && (
        <>
          <Link to="/tableaux/$board/leviers/$lever/modifier" params={params} className="button">
            <Trans>Modifier</Trans>
          </Link>
          <button type="button" className="button" onClick={() => setOpen('withdraw')}>
            <Trans>Retirer</Trans>
          </button>
        </>
      )}
      {isModerator && !isMine && isOpen && (
        <>
          {lever.review === 'UNREVIEWED' && (
            <button type="button" className="button" onClick={() => void review({ leverId: lever.id })}>
              <Trans>Vu, rien à redire</Trans>
            </button>
          )}
          <button type="button" className="button" onClick={() => setOpen('hide')}>
            <Trans>Masquer</Trans>
          </button>
        </>
      )}
      {isModerator && lever.state === 'HIDDEN' && (
        <button type="button" className="button" onClick={() => void restore({ leverId: lever.id })}>
          <Trans>Afficher de nouveau</Trans>
        </button>
      )}
      <Suspense>
        {open === 'hide' && <HideDialog leverId={lever.id} onClose={() => setOpen(null)} />}
        {open === 'withdraw' && <WithdrawDialog leverId={lever.id} onClose={() => setOpen(null)} />}
      </Suspense>
    </fieldset>
  )
}
