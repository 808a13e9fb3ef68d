import '../../i18n/later-words.js'
import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Field } from '../../ui/field.js'
import type { CommentView } from './thread-view.js'
import { useEditComment } from './use-edit-comment.js'

/** The author changes a comment. */
export function EditCommentForm({ comment, onDone }: { comment: CommentView; onDone(): void }) {
  const { t } = useLingui()
  const edit = useEditComment()
  const [body, setBody] = useState(comment.body ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const submit = async () => {
    const { id: commentId, revision, stance } = comment
    const outcome = await edit({ commentId, revision, stance, body }, { handlesRefusal: true })
    if (outcome.status === 'refused') setFault(outcome.refusal.sentence)
    else onDone()
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Field
        label={t`Votre commentaire`}
        value={body}
        onChange={setBody}
        fault={fault}
        max={limits.text.comment}
        rows={3}
      />
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button primary">
          <Trans>Enregistrer</Trans>
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          <Trans>Annuler</Trans>
        </button>
      </div>
    </form>
  )
}
