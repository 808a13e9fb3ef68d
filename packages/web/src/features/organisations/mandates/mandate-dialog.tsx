import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announcer.js'
import { Dialog } from '../../../ui/dialog.js'
import { useEditMandate } from '../use-organisations-commands.js'
import { MandateFields, mandateInput, type MandateFieldValues } from './mandate-fields.js'
import type { MemberRow_MandateFragment as Mandate } from './member-row.generated.js'

/** A mandate that lasts: its kind, its days and its rights, to be changed. */
export function MandateDialog({ mandate, onClose }: { mandate: Mandate; onClose(): void }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const edit = useEditMandate()
  const [fields, setFields] = useState<MandateFieldValues>(() => ({ ...mandate, endsOn: mandate.endsOn ?? '' }))
  const [fault, setFault] = useState<string | null>(null)
  const { displayName } = mandate.person
  const submit = async () => {
    const { kind, startsOn, endsOn, mayPosition, maySign } = fields
    const input = mandateInput({ kind, startsOn, endsOn, mayPosition, maySign })
    const outcome = await edit({ ...input, mandateId: mandate.id }, { handlesRefusal: true })
    if (outcome.status === 'refused') return setFault(outcome.refusal.sentence)
    if (outcome.status === 'acknowledged') announce(t`Mandat modifié`)
    onClose()
  }
  return (
    <Dialog title={t`Mandat de ${displayName}`} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <MandateFields fields={fields} onChange={(more) => setFields({ ...fields, ...more })} />
        {fault && (
          <p role="alert" className="font-semibold text-disagree">
            {fault}
          </p>
        )}
        <button type="submit" className="button primary justify-self-start">
          <Trans>Enregistrer</Trans>
        </button>
      </form>
    </Dialog>
  )
}
