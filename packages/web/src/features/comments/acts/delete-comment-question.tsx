import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { useDeleteComment } from '../model/comments-commands.js'

/** Deleting cannot be taken back: it is asked first. */
export function DeleteCommentQuestion({ commentId, onCancel }: { commentId: string; onCancel(): void }) {
  const deleteComment = useDeleteComment()
  const sure = useRef<HTMLButtonElement>(null)
  useEffect(() => sure.current?.focus(), [])
  return (
    <div className="basis-full grid gap-2 bg-sunk rounded-lg p-3 ml-2">
      <p id={`delete-${commentId}`} className="text-small">
        <Trans>Supprimer ce commentaire ? Vous ne pourrez pas le reprendre ; les réponses restent.</Trans>
      </p>
      <p className="flex flex-wrap gap-2">
        <button
          ref={sure}
          aria-describedby={`delete-${commentId}`}
          type="button"
          className="button text-small"
          onClick={() => void deleteComment({ commentId })}
        >
          <Trans>Supprimer le commentaire</Trans>
        </button>
        <button type="button" className="button quiet text-small" onClick={onCancel}>
          <Trans>Annuler</Trans>
        </button>
      </p>
    </div>
  )
}
