import { hideReasons, type HideReason } from '@leviers/shared/hide-reasons'
import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { Field } from './field.js'
import { hideReasonNames } from './hide-reason-name.js'

interface Hiding {
  reason: HideReason
  motive: string
}

/** Why something is hidden: a rule, and a motive that everybody can read. Gives the sentence of a refusal, or null. */
export function HidingForm({ onHide }: { onHide(hiding: Hiding): Promise<string | null> }) {
  const { t } = useLingui()
  const id = useId()
  const [reason, setReason] = useState<HideReason>('OFF_TOPIC')
  const [motive, setMotive] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void onHide({ reason, motive }).then(setFault)
      }}
    >
      <p className="text-muted">
        <Trans>
          Une trace reste à sa place, avec la règle et le motif. Les réponses et les positions sont gardées.
        </Trans>
      </p>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-semibold">
          {t`Règle`}
        </label>
        <select
          id={id}
          className="field"
          value={reason}
          onChange={({ target }) => setReason(hideReasons.find((one) => one === target.value) ?? 'OTHER')}
        >
          {hideReasons.map((one) => (
            <option key={one} value={one}>
              {t(hideReasonNames[one])}
            </option>
          ))}
        </select>
      </div>
      <Field
        label={t`Motif public`}
        help={t`Ce motif sera public.`}
        value={motive}
        onChange={setMotive}
        fault={fault}
        max={limits.text.reason}
        rows={3}
      />
      <button type="submit" className="button primary justify-self-start">
        <Trans>Masquer</Trans>
      </button>
    </form>
  )
}
