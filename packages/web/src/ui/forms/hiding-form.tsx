import type { HideReason } from '@leviers/shared/hide-reasons'
import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Field } from './field.js'
import { hidingSentences } from './hiding-sentence.js'
import { RuleChoice } from './rule-choice.js'

interface Hiding {
  reason: HideReason
  motive: string
}

/** Why something is hidden: a rule, and a motive that everybody can read. Gives the sentence of a refusal, or null. */
export function HidingForm({ onHide }: { onHide(hiding: Hiding): Promise<string | null> }) {
  const { t } = useLingui()
  const [reason, setReason] = useState<HideReason | null>(null)
  const [motive, setMotive] = useState('')
  const [given, setGiven] = useState(0)
  const [fault, setFault] = useState<string | null>(null)
  const sentenceOf = (rule: HideReason | null) => {
    const sentence = rule && hidingSentences[rule]
    return sentence ? t(sentence) : ''
  }
  // The motive follows the rule until somebody writes another one.
  const isOwn = motive.trim() !== '' && motive !== sentenceOf(reason)
  const choose = (rule: HideReason) => {
    setReason(rule)
    setFault(null)
    if (isOwn) return
    setMotive(sentenceOf(rule))
    setGiven(given + 1)
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason) void onHide({ reason, motive }).then(setFault)
        else setFault(t`Choisissez d’abord une règle.`)
      }}
    >
      <p className="text-muted">
        <Trans>
          Une trace reste à sa place, avec la règle et le motif. Les réponses et les positions sont gardées.
        </Trans>
      </p>
      <RuleChoice rule={reason} onChoose={choose} />
      <Field
        // A sentence that came with a rule is nothing that was typed.
        key={given}
        label={t`Motif public`}
        help={t`Il sera affiché à la place du texte.`}
        value={motive}
        onChange={setMotive}
        fault={fault}
        max={limits.text.reason}
        rows={3}
        sends
      />
      <button type="submit" className="button primary justify-self-start" title="Ctrl + ⏎">
        <Trans>Masquer</Trans>
      </button>
    </form>
  )
}
