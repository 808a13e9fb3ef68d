import { Trans, useLingui } from '@lingui/react/macro'
import { Choice } from '../../ui/forms/choice.js'
import { zoneNames } from './zone-names.js'

interface PartOfForm {
  form: { fields: { timeZone: string }; change(more: { timeZone: string }): void }
}

/** Where the programme's days begin and end. */
export function TimeZoneChoice({ form: { fields, change } }: PartOfForm) {
  const { t } = useLingui()
  return (
    <div className="grid gap-1.5">
      <Choice
        label={<Trans>Fuseau horaire</Trans>}
        value={fields.timeZone}
        options={zoneNames.map(([zone, words]): readonly [string, string] => [zone, t(words)])}
        onChange={(timeZone) => change({ timeZone })}
      />
      <p className="text-small text-muted">
        <Trans>Les étapes commencent et finissent à minuit, à l’heure de ce territoire.</Trans>
      </p>
    </div>
  )
}
