import '../../../i18n/later-words.js'
import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announcer.js'
import { Dialog } from '../../../ui/dialog.js'
import { Field } from '../../../ui/forms/field.js'
import { useWithdrawLever } from '../model/levers-commands.js'

/** The author says why they take a lever back. */
export function WithdrawLeverDialog({ leverId, onClose }: { leverId: string; onClose(): void }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const withdraw = useWithdrawLever()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const submit = async () => {
    const outcome = await withdraw({ leverId, reason }, { handlesRefusal: true })
    if (outcome.status === 'refused') return setFault(outcome.refusal.sentence)
    onClose()
    if (outcome.status === 'acknowledged') announce(t`Levier retiré`)
  }
  return (
    <Dialog title={t`Retirer le levier`} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p className="text-muted">
          <Trans>Son texte ne sera plus montré ; la discussion et les positions restent.</Trans>
        </p>
        <Field
          label={t`Pourquoi ?`}
          value={reason}
          onChange={setReason}
          fault={fault}
          max={limits.text.reason}
          rows={3}
        />
        <button type="submit" className="button primary justify-self-start">
          <Trans>Retirer le levier</Trans>
        </button>
      </form>
    </Dialog>
  )
}
