import '../../i18n/later-words.js'
import { hideReasons, type HideReason } from '@leviers/shared/hide-reasons'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { hideReasonNames } from './hide-reason-name.js'
import { sendWithCtrlEnter } from './send-with-ctrl-enter.js'

interface RuleChoiceProps {
  rule: HideReason | null
  onChoose(rule: HideReason): void
}

/** Which rule of moderation something breaks. */
export function RuleChoice({ rule, onChoose }: RuleChoiceProps) {
  const { t } = useLingui()
  const name = useId()
  return (
    <fieldset className="grid sm:grid-cols-2 gap-x-4">
      <legend className="font-semibold mb-1">
        <Trans>Règle</Trans>
      </legend>
      {hideReasons.map((one) => (
        <label key={one} className="flex items-center gap-2 min-h-11">
          <input
            type="radio"
            name={name}
            checked={rule === one}
            onChange={() => onChoose(one)}
            onKeyDown={sendWithCtrlEnter}
          />
          <span className="inline-block first-letter:uppercase">{t(hideReasonNames[one])}</span>
        </label>
      ))}
    </fieldset>
  )
}
