import '../../../i18n/later-words.js'
import { limits } from '@leviers/shared/limits'
import { Trans } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { CopyLink } from '../../../ui/copy-link.js'
import { useHasKeptWords } from '../../people/leaving/use-has-kept-words.js'
import { useStanding } from '../../people/me/use-standing.js'
import { placeOfComment, placeOfEdit } from '../model/comment-place.js'
import { DeleteCommentQuestion } from './delete-comment-question.js'
import type { CommentView } from '../model/thread-view.js'

interface ActionsProps {
  comment: CommentView
  isOpen: boolean
  onChoose(act: 'reply' | 'edit' | 'hide' | 'report'): void
}

/** What can be done with a comment: by everybody, by its author, by moderators. */
export function CommentActions({ comment, isOpen, onChoose }: ActionsProps) {
  const { isModerator, isAuthor, may } = useStanding()
  const isMine = isAuthor(comment.author?.id)
  const isAnswering = useHasKeptWords(placeOfComment({ leverId: comment.leverId, parentId: comment.id }))
  const isEditing = useHasKeptWords(placeOfEdit(comment.id))
  return (
    <div className="flex flex-wrap -ml-2">
      {isOpen && comment.depth < limits.thread.depth && (
        <button type="button" className="button quiet text-small" onClick={() => onChoose('reply')}>
          {isAnswering ? <Trans>Reprendre ma réponse</Trans> : <Trans>Répondre</Trans>}
        </button>
      )}
      <CopyLink path={`${location.pathname}#commentaire-${comment.id}`} look="quiet text-small" />
      {isMine && may('addComment') && (
        <button type="button" className="button quiet text-small" onClick={() => onChoose('edit')}>
          {isEditing ? <Trans>Reprendre ma modification</Trans> : <Trans>Modifier</Trans>}
        </button>
      )}
      {isMine && may('deleteComment', comment.author?.id) && <DeleteButton commentId={comment.id} />}
      {!isModerator && !isMine && (
        <button type="button" className="button quiet text-small" onClick={() => onChoose('report')}>
          <Trans>Signaler</Trans>
        </button>
      )}
      {isModerator && !isMine && (
        <button type="button" className="button quiet text-small" onClick={() => onChoose('hide')}>
          <Trans>Masquer</Trans>
        </button>
      )}
    </div>
  )
}

function DeleteButton({ commentId }: { commentId: string }) {
  const [isAsking, setIsAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const cancel = () => {
    setIsAsking(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button quiet text-small"
        aria-expanded={isAsking}
        onClick={() => setIsAsking(!isAsking)}
      >
        <Trans>Supprimer</Trans>
      </button>
      {isAsking && <DeleteCommentQuestion commentId={commentId} onCancel={cancel} />}
    </>
  )
}
