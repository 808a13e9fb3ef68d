import { limits } from '@leviers/shared/limits'
import { Trans } from '@lingui/react/macro'
import { useStanding } from '../people/use-standing.js'
import type { CommentView } from './thread-view.js'
import { useDeleteComment } from './use-delete-comment.js'

interface ActionsProps {
  comment: CommentView
  isOpen: boolean
  onChoose(doing: 'reply' | 'edit' | 'hide'): void
}

/** What can be done with a comment: by everybody, by its author, by moderators. */
export function CommentActions({ comment, isOpen, onChoose }: ActionsProps) {
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
