import '../../../i18n/later-words.js'
import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Field } from '../../../ui/forms/field.js'
import { useKeptWords } from '../../people/leaving/use-kept-words.js'
import { placeOfEdit } from '../model/comment-place.js'
import type { CommentView } from '../model/thread-view.js'
import { useEditComment } from '../model/comments-commands.js'
import { useTellComment } from '../form/use-tell-comment.js'
import { useWordsFault } from '../form/use-words-fault.js'

/** The author changes a comment. What is typed stays on the device until the outbox holds it. */
export function EditCommentForm({ comment, onDone }: { comment: CommentView; onDone(): void }) {
  const { t } = useLingui()
  const { body, fault, isTakenUp, isBusy, change, submit, forget } = useCommentEdit(comment, onDone)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = form.current?.querySelector('textarea')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  return (
    <form
      ref={form}
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field
        label={t`Votre commentaire`}
        help={isTakenUp ? t`Brouillon repris` : null}
        value={body}
        onChange={change}
        fault={fault}
        max={limits.text.comment}
        rows={3}
        sends
      />
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button primary" title="Ctrl + ⏎" aria-disabled={isBusy}>
          <Trans>Enregistrer</Trans>
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            forget()
            onDone()
          }}
        >
          <Trans>Annuler</Trans>
        </button>
      </div>
    </form>
  )
}

function useCommentEdit(comment: CommentView, onDone: () => void) {
  const { t } = useLingui()
  const edit = useEditComment()
  const tell = useTellComment()
  const faultOf = useWordsFault()
  const { id: commentId, revision, stance, body: begun } = comment
  const words = useKeptWords(placeOfEdit(commentId), { body: begun ?? '' })
  const { body } = words.fields
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const onHeld = () => {
    words.forget()
    onDone()
  }
  return {
    body,
    fault,
    isBusy,
    isTakenUp: words.isTakenUp,
    forget: words.forget,
    change: (typed: string) => words.change({ body: typed }),
    submit() {
      if (isBusy) return
      if (body === begun) return onHeld()
      const wrong = faultOf(body)
      if (wrong) return setFault(wrong)
      setIsBusy(true)
      // Should it be refused after all, its words stand among the changes that were not saved.
      void tell(edit({ commentId, revision, stance, body }, { onHeld }), t`Commentaire modifié`)
    },
  }
}
