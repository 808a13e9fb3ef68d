import '../../../i18n/later-words.js'
import { useLingui } from '@lingui/react/macro'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { Dialog } from '../../../ui/dialog.js'
import { HidingForm } from '../../../ui/forms/hiding-form.js'
import { useUndo } from '../../../ui/use-undo.js'
import { focusLeverSoon } from '../model/focus-lever.js'
import { useHideLever, restoreLever } from '../model/levers-commands.js'

interface HideLeverProps {
  leverId: string
  onClose(): void
  /** Gives the focus to what comes next; without it, it stays at the lever. */
  goOn?: () => void
}

/** A moderator says why a lever is hidden. */
export function HideLeverDialog({ leverId, onClose, goOn }: HideLeverProps) {
  const { t } = useLingui()
  const hide = useHideLever()
  const { outbox } = useLeviersClient()
  const { offer } = useUndo()
  return (
    <Dialog title={t`Masquer ce levier`} onClose={onClose}>
      <HidingForm
        onHide={async (hiding) => {
          const outcome = await hide({ leverId, ...hiding }, { handlesRefusal: true })
          if (outcome.status === 'refused') return outcome.refusal.sentence
          onClose()
          goOn?.()
          if (outcome.status !== 'acknowledged') return null
          const sentence = t`Levier masqué.`
          const back = () => outbox.submit(restoreLever, { leverId }, { handlesRefusal: true })
          offer({ sentence, spoken: sentence, back, goBack: goOn ?? (() => focusLeverSoon(leverId)) })
          return null
        }}
      />
    </Dialog>
  )
}
