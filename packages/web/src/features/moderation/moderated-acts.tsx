import '../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { useAnnounce } from '../../ui/announcer.js'
import { useRestoreComment } from '../comments/use-restore-comment.js'
import { useReviewComment } from '../comments/use-review-comment.js'
import { useRestoreLever } from '../levers/use-restore-lever.js'
import { useReviewLever } from '../levers/use-review-lever.js'
import { useMe } from '../people/use-me.js'
import type { ModeratedItem } from './use-moderation.js'

const HideCommentDialog = lazy(() =>
  import('../comments/hide-comment-dialog.js').then((found) => ({ default: found.HideCommentDialog })),
)
const HideLeverDialog = lazy(() =>
  import('../levers/hide-lever-dialog.js').then((found) => ({ default: found.HideLeverDialog })),
)

interface ActsProps {
  item: ModeratedItem
  /** Gives the focus to what comes next, once this one is dealt with. */
  goOn(): void
}

/** What a moderator decides of a lever or a comment; nothing of what they wrote themselves. */
export function ModeratedActs({ item, goOn }: ActsProps) {
  const { me } = useMe()
  const isHidden = (item.comment ? item.comment.hidden : item.lever.hidden) !== null
  if (me?.person.id === item.author.id) {
    return (
      <p className="text-small text-muted">
        <Trans>C’est vous qui l’avez écrit : une autre personne de la modération en décide.</Trans>
      </p>
    )
  }
  return isHidden ? <ShowAgain item={item} goOn={goOn} /> : <Decide item={item} goOn={goOn} />
}

function Decide({ item: { lever, comment }, goOn }: ActsProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const reviewLever = useReviewLever()
  const reviewComment = useReviewComment()
  const [isHiding, setIsHiding] = useState(false)
  const accept = async () => {
    const { status } = await (comment ? reviewComment({ commentId: comment.id }) : reviewLever({ leverId: lever.id }))
    if (status !== 'acknowledged') return
    announce(t`Vu, rien à signaler.`)
    goOn()
  }
  const close = () => setIsHiding(false)
  return (
    <>
      <button type="button" className="button" onClick={() => void accept()}>
        <Trans>Vu, rien à signaler</Trans>
      </button>
      <button type="button" className="button" onClick={() => setIsHiding(true)}>
        <Trans>Masquer</Trans>
      </button>
      <Suspense>
        {isHiding && comment && <HideCommentDialog commentId={comment.id} onClose={close} goOn={goOn} />}
        {isHiding && !comment && <HideLeverDialog leverId={lever.id} onClose={close} goOn={goOn} />}
      </Suspense>
    </>
  )
}

function ShowAgain({ item: { lever, comment }, goOn }: ActsProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const restoreLever = useRestoreLever()
  const restoreComment = useRestoreComment()
  const show = async () => {
    const { status } = await (comment ? restoreComment({ commentId: comment.id }) : restoreLever({ leverId: lever.id }))
    if (status !== 'acknowledged') return
    announce(comment ? t`Commentaire affiché de nouveau` : t`Levier affiché de nouveau`)
    goOn()
  }
  return (
    <button type="button" className="button" onClick={() => void show()}>
      <Trans>Afficher de nouveau</Trans>
    </button>
  )
}
