import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { ago, inWords } from '../../i18n/dates.js'
import { AuthorLine } from '../people/author-line.js'
import { useStanding } from '../people/use-standing.js'
import type { CommentNode, CommentView } from './thread-view.js'
import { hideReasonNames } from '../../ui/hide-reason-name.js'
import { stanceLooks, stanceNames } from './stance-name.js'
import { useDeleteComment } from './use-delete-comment.js'
import { useRestoreComment } from './use-restore-comment.js'

const HideDialog = lazy(() =>
  import('./hide-comment-dialog.js').then((found) => ({ default: found.HideCommentDialog })),
)
const CommentForm = lazy(() => import('./comment-form.js').then((found) => ({ default: found.CommentForm })))
const EditForm = lazy(() => import('./edit-comment-form.js').then((found) => ({ default: found.EditCommentForm })))

interface BranchProps {
  node: CommentNode
  isOpen: boolean
  onMoreReplies(rootId: string): void
}

/** A comment with what answers it. */
export function CommentBranch({ node, isOpen, onMoreReplies }: BranchProps) {
  const { comment, children } = node
  return (
    <li className="grid gap-3">
      <CommentItem comment={comment} isOpen={isOpen} />
      {(children.length > 0 || node.hasMoreReplies) && (
        <ol className="grid gap-3 border-l-2 border-line pl-3 sm:pl-5">
          {children.map((child) => (
            <CommentBranch key={child.comment.id} node={child} isOpen={isOpen} onMoreReplies={onMoreReplies} />
          ))}
          {node.hasMoreReplies && (
            <li>
              <button type="button" className="button quiet" onClick={() => onMoreReplies(comment.id)}>
                <Trans>Afficher plus de réponses</Trans>
              </button>
            </li>
          )}
        </ol>
      )}
    </li>
  )
}

function CommentItem({ comment, isOpen }: { comment: CommentView; isOpen: boolean }) {
  const { t } = useLingui()
  const [doing, setDoing] = useState<'reply' | 'edit' | 'hide' | null>(null)
  const done = () => setDoing(null)
  if (comment.state !== 'PUBLISHED') return <Tombstone comment={comment} />
  return (
    <article className="card p-4 grid gap-2" id={`commentaire-${comment.id}`}>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-muted">
        <span className={`chip border-transparent ${stanceLooks[comment.stance]}`}>
          {t(stanceNames[comment.stance])}
        </span>
        <AuthorLine author={comment.author} /> · {comment.pending ? t`Enregistrement…` : ago(comment.createdAt)}
        {comment.editedAt && <Trans>· modifié</Trans>}
        {comment.unread && (
          <span className="chip text-accent">
            <Trans>Nouveau</Trans>
          </span>
        )}
      </p>
      {doing === 'edit' ? (
        <Suspense>
          <EditForm comment={comment} onDone={done} />
        </Suspense>
      ) : (
        <p className="words">{comment.body}</p>
      )}
      {!comment.pending && <CommentActions comment={comment} isOpen={isOpen} onChoose={setDoing} />}
      <Suspense>
        {doing === 'reply' && <CommentForm leverId={comment.leverId} parentId={comment.id} onDone={done} />}
      </Suspense>
      <Suspense>{doing === 'hide' && <HideDialog commentId={comment.id} onClose={done} />}</Suspense>
    </article>
  )
}

interface ActionsProps {
  comment: CommentView
  isOpen: boolean
  onChoose(doing: 'reply' | 'edit' | 'hide'): void
}

function CommentActions({ comment, isOpen, onChoose }: ActionsProps) {
  const { isModerator, isAuthor } = useStanding()
  const deleteComment = useDeleteComment()
  const isMine = isAuthor(comment.author?.id)
  return (
    <div className="flex flex-wrap -ml-2">
      {isOpen && comment.depth < limits.thread.depth && (
        <button type="button" className="button quiet text-small" onClick={() => onChoose('reply')}>
          <Trans>Répondre</Trans>
        </button>
      )}
      {isMine && (
        <>
          <button type="button" className="button quiet text-small" onClick={() => onChoose('edit')}>
            <Trans>Modifier</Trans>
          </button>
          <button
            type="button"
            className="button quiet text-small"
            onClick={() => void deleteComment({ commentId: comment.id })}
          >
            <Trans>Supprimer</Trans>
          </button>
        </>
      )}
      {isModerator && !isMine && (
        <button type="button" className="button quiet text-small" onClick={() => onChoose('hide')}>
          <Trans>Masquer</Trans>
        </button>
      )}
    </div>
  )
}

function Tombstone({ comment }: { comment: CommentView }) {
  const { t } = useLingui()
  const { isModerator } = useStanding()
  const restore = useRestoreComment()
  const { hidden } = comment
  return (
    <div className="card bg-sunk p-4 text-muted grid gap-2">
      {hidden ? (
        <p>
          <Trans>
            Commentaire modéré le {inWords(hidden.at)}, motif : {t(hideReasonNames[hidden.reason])}. {hidden.motive}
          </Trans>
        </p>
      ) : (
        <p>
          <Trans>Commentaire supprimé par la personne qui l’a écrit.</Trans>
        </p>
      )}
      {hidden && isModerator && (
        <button
          type="button"
          className="button justify-self-start"
          onClick={() => void restore({ commentId: comment.id })}
        >
          <Trans>Afficher de nouveau</Trans>
        </button>
      )}
    </div>
  )
}
