import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { useOutbox } from '../../apollo/use-outbox.js'
import { Live } from '../../ui/live.js'
import type { AddCommentFields } from '../comments/use-add-comment.js'
import { CommentBranch } from '../comments/comment-branch.js'
import { useStanding } from '../people/use-standing.js'
import type { useLever } from './use-lever.js'

// One reads before one writes: the form comes a moment later, in a place that is kept for it.
const CommentForm = lazy(() => import('../comments/comment-form.js').then((found) => ({ default: found.CommentForm })))

interface ThreadProps {
  page: ReturnType<typeof useLever>
  /** The words that the next comment is about. */
  passage: AddCommentFields['passage']
  onPassageDone(): void
  isOpen: boolean
  leverId: string
}

/** The thread of a lever: the newest first, replies below what they answer. */
export function Thread({ page, isOpen, leverId, passage, onPassageDone }: ThreadProps) {
  const { t } = useLingui()
  const { roots, hasMore, loadingMore, more, news, showNews, moreReplies } = page.thread
  const { isModerator } = useStanding()
  const count = (page.lever?.commentCount ?? 0) + useWaitingCount(leverId)
  const state = page.lever?.state
  const showsText = state === 'PUBLISHED' || (state === 'HIDDEN' && isModerator)
  return (
    <section aria-labelledby="thread" className="grid gap-5 lg:col-start-1">
      <h2 id="thread">
        <Live of={count}>
          <Plural value={count} one="# commentaire" other="# commentaires" />
        </Live>
      </h2>
      {isOpen && (
        <Suspense fallback={<div className="skeleton h-72" />}>
          <CommentForm
            leverId={leverId}
            parentId={null}
            passage={passage}
            onNoPassage={onPassageDone}
            onDone={onPassageDone}
          />
        </Suspense>
      )}
      {news > 0 && <News count={news} onShow={showNews} />}
      {roots.length === 0 && (
        <p className="card bg-sunk p-5">
          <Trans>
            Personne n’a encore commenté. Une question, un argument, une information : lancez la discussion.
          </Trans>
        </p>
      )}
      <ol className="grid gap-4">
        {roots.map((node) => (
          <CommentBranch
            key={node.comment.id}
            node={node}
            isOpen={isOpen}
            inText={showsText ? (page.prose?.text.threads ?? []) : null}
            onMoreReplies={(rootId) => void moreReplies(rootId)}
          />
        ))}
      </ol>
      {hasMore && (
        <button
          type="button"
          className="button justify-self-center"
          aria-disabled={loadingMore}
          onClick={() => void more()}
        >
          {loadingMore ? t`Chargement…` : t`Afficher les commentaires précédents`}
        </button>
      )}
    </section>
  )
}

/** How many comments on a lever wait to be sent: they are shown, so they count. */
function useWaitingCount(leverId: string): number {
  const { waiting } = useOutbox()
  return waiting.filter(({ command, input }) => command === 'addComment' && input.leverId === leverId).length
}

function News({ count, onShow }: { count: number; onShow(): void }) {
  return (
    <button type="button" className="button primary justify-self-start" onClick={onShow}>
      <Live of={count}>
        <Plural value={count} one="Afficher # nouveau commentaire" other="Afficher # nouveaux commentaires" />
      </Live>
    </button>
  )
}
