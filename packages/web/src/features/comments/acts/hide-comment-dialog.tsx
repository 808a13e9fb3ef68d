import '../../../i18n/later-words.js'
import { useLingui } from '@lingui/react/macro'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { Dialog } from '../../../ui/dialog.js'
import { focusNamedSoon } from '../../../ui/focus/focus-soon.js'
import { HidingForm } from '../../../ui/forms/hiding-form.js'
import { useUndo } from '../../../ui/use-undo.js'
import { useHideComment, restoreComment } from '../model/comments-commands.js'

interface HideCommentProps {
  commentId: string
  onClose(): void
  /** Gives the focus to what comes next; without it, to what stays in the comment’s place. */
  goOn?: () => void
}

/** A moderator says why a comment is hidden. */
export function HideCommentDialog({ commentId, onClose, goOn }: HideCommentProps) {
  const { t } = useLingui()
  const hide = useHideComment()
  const { outbox } = useLeviersClient()
  const { offer } = useUndo()
  const goBack = goOn ?? (() => focusNamedSoon(`commentaire-${commentId}`))
  return (
    <Dialog title={t`Masquer ce commentaire`} onClose={onClose}>
      <HidingForm
        onHide={async (hiding) => {
          const outcome = await hide({ commentId, ...hiding }, { handlesRefusal: true })
          if (outcome.status === 'refused') return outcome.refusal.sentence
          onClose()
          goBack()
          if (outcome.status !== 'acknowledged') return null
          const back = () => outbox.submit(restoreComment, { commentId }, { handlesRefusal: true })
          const sentence = t`Commentaire masqué.`
          offer({ sentence, spoken: sentence, goBack, back })
          return null
        }}
      />
    </Dialog>
  )
}
