import '../../i18n/later-words.js'
import { useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../ui/announcer.js'
import { Dialog } from '../../ui/dialog.js'
import { HidingForm } from '../../ui/hiding-form.js'
import { useHideComment } from './use-hide-comment.js'

/** A moderator says why a comment is hidden. */
export function HideCommentDialog({ commentId, onClose }: { commentId: string; onClose(): void }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const hide = useHideComment()
  return (
    <Dialog title={t`Masquer ce commentaire`} onClose={onClose}>
      <HidingForm
        onHide={async (hiding) => {
          const outcome = await hide({ commentId, ...hiding }, { handlesRefusal: true })
          if (outcome.status === 'refused') return outcome.refusal.sentence
          onClose()
          if (outcome.status === 'acknowledged') announce(t`Commentaire masqué`)
          return null
        }}
      />
    </Dialog>
  )
}
