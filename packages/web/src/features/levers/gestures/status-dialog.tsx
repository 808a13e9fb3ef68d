import '../../../i18n/later-words.js'
import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { limits } from '@leviers/shared/limits'
import { statusNames } from '@leviers/shared/status-names'
import { statusSteps } from '@leviers/shared/status-steps'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { Dialog } from '../../../ui/dialog.js'
import { Field } from '../../../ui/forms/field.js'

interface StatusDialogProps {
  from: LeverStatus
  to: LeverStatus
  onGive(answer: string | null): void
  onClose(): void
}

/** A decision is given with its answer; where it passes over a step, never without. */
export function StatusDialog({ from, to, onGive, onClose }: StatusDialogProps) {
  const { t } = useLingui()
  const [answer, setAnswer] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const name = statusNames[to][shownLocale()]
  const isNeeded = !statusSteps[from].includes(to)
  const submit = () => {
    const words = answer.trim()
    if (isNeeded && !words) return setFault(t`Écrivez une réponse : ce changement saute une étape.`)
    if (words.length > limits.text.answer) return setFault(t`Raccourcissez votre réponse : elle est gardée.`)
    onClose()
    onGive(words || null)
  }
  return (
    <Dialog title={t`Statut : ${name}`} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Field
          label={t`Réponse publique`}
          help={t`Elle sera affichée sur le levier avec votre nom, votre organisme et la date.`}
          value={answer}
          onChange={setAnswer}
          fault={fault}
          max={limits.text.answer}
          rows={5}
          optional={!isNeeded}
          sends
        />
        <button type="submit" className="button primary justify-self-start" title="Ctrl + ⏎">
          <Trans>Changer le statut</Trans>
        </button>
      </form>
    </Dialog>
  )
}
