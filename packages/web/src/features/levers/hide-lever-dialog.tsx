import '../../i18n/later-words.js'
import { useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../ui/announcer.js'
import { Dialog } from '../../ui/dialog.js'
import { HidingForm } from '../../ui/hiding-form.js'
import { useHideLever } from './use-hide-lever.js'

/** A moderator says why a lever is hidden. */
export function HideLeverDialog({ leverId, onClose }: { leverId: string; onClose(): void }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const hide = useHideLever()
  return (
    <Dialog title={t`Masquer ce levier`} onClose={onClose}>
      <HidingForm
        onHide={async (hiding) => {
          const outcome = await hide({ leverId, ...hiding }, { handlesRefusal: true })
          if (outcome.status === 'refused') return outcome.refusal.sentence
          onClose()
          if (outcome.status === 'acknowledged') announce(t`Levier masqué`)
          return null
        }}
      />
    </Dialog>
  )
}
