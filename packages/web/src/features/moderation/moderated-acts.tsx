import '../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react'
import { useAnnounce } from '../../ui/announcer.js'
import { useRestoreComment, useReviewComment } from '../comments/model/comments-commands.js'
import { useRestoreLever, useReviewLever } from '../levers/model/levers-commands.js'
import { useMe } from '../people/me/use-me.js'
import type { Fate } from './meanwhile.js'
import type { ModeratedItem } from './read-item.js'

const HideCommentDialog = lazy(() =>
  import('../comments/acts/hide-comment-dialog.js').then((found) => ({ default: found.HideCommentDialog })),
)
const HideLeverDialog = lazy(() =>
  import('../levers/acts/hide-lever-dialog.js').then((found) => ({ default: found.HideLeverDialog })),
)

interface ActsProps {
  item: ModeratedItem
  /** What became of it meanwhile, elsewhere. */
  fate?: Fate | undefined
  /** Reads anew what it says. */
  onRead(): void
  /** Gives the focus to what comes next, once this one is dealt with. */
  goOn(): void
}

/** What a moderator decides of a lever or a comment; nothing of what they wrote themselves. */
export function ModeratedActs({ item, fate, onRead, goOn }: ActsProps) {
  const { me } = useMe()
  const acts = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const isHere = fate && acts.current?.contains(document.activeElement)
    if (isHere) acts.current?.closest<HTMLElement>('article')?.focus({ preventScroll: true })
  }, [fate])
  const isHidden = (item.comment ? item.comment.hidden : item.lever.hidden) !== null
  if (me?.person.id === item.author.id) {
    return (
      <p className="text-small text-muted">
        <Trans>C’est vous qui l’avez écrit : une autre personne de la modération en décide.</Trans>
      </p>
    )
  }
  return (
    <div className="relative min-w-full">
      {/* They keep their place, so that nothing below moves. */}
      <div ref={acts} className={`flex flex-wrap gap-2 ${fate ? 'invisible' : ''}`}>
        {isHidden ? <ShowAgain item={item} goOn={goOn} /> : <Decide item={item} goOn={goOn} />}
      </div>
      {fate && <Meanwhile fate={fate} onRead={onRead} />}
    </div>
  )
}

type DecideProps = Pick<ActsProps, 'item' | 'goOn'>

/** What somebody else did of it, in the place of what there was to decide. */
function Meanwhile({ fate, onRead }: { fate: Fate; onRead(): void }) {
  const { t } = useLingui()
  const sentences = {
    SEEN: t`Vu entre-temps par la modération : rien à signaler.`,
    HIDDEN: t`Masqué entre-temps par la modération.`,
    SHOWN: t`Affiché de nouveau entre-temps par la modération.`,
    WITHDRAWN: t`Retiré entre-temps par la personne qui l’a écrit.`,
    CHANGED: t`Modifié entre-temps.`,
  }
  return (
    <p className="absolute inset-0 flex items-center gap-3 text-small font-semibold">
      <span>{sentences[fate]}</span>
      {fate === 'CHANGED' && (
        <button type="button" className="button" onClick={onRead}>
          <Trans>Relire</Trans>
        </button>
      )}
    </p>
  )
}

function Decide({ item: { lever, comment }, goOn }: DecideProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const reviewLever = useReviewLever()
  const reviewComment = useReviewComment()
  const [isHiding, setIsHiding] = useState(false)
  const accept = async () => {
    const outcome = await (comment
      ? reviewComment({ commentId: comment.id, revision: comment.revision }, { handlesRefusal: true })
      : reviewLever({ leverId: lever.id, seen: lever.lastNumber }, { handlesRefusal: true }))
    if (outcome.status === 'refused') announce(outcome.refusal.sentence)
    if (outcome.status !== 'acknowledged') return
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

function ShowAgain({ item: { lever, comment }, goOn }: DecideProps) {
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
