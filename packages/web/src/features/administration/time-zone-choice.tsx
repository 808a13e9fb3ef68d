import type { TimeZone } from '@leviers/shared/time-zones'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Choice } from '../../ui/forms/choice.js'

const zoneNames = [
  ['Europe/Paris', msg`France métropolitaine`],
  ['America/Guadeloupe', msg`Guadeloupe`],
  ['America/Martinique', msg`Martinique`],
  ['America/Cayenne', msg`Guyane`],
  ['Indian/Reunion', msg`La Réunion`],
  ['Indian/Mayotte', msg`Mayotte`],
  ['America/Miquelon', msg`Saint-Pierre-et-Miquelon`],
  ['America/St_Barthelemy', msg`Saint-Barthélemy`],
  ['America/Marigot', msg`Saint-Martin`],
  ['Pacific/Noumea', msg`Nouvelle-Calédonie`],
  ['Pacific/Tahiti', msg`Tahiti`],
  ['Pacific/Marquesas', msg`Îles Marquises`],
  ['Pacific/Gambier', msg`Îles Gambier`],
  ['Pacific/Wallis', msg`Wallis-et-Futuna`],
] as const satisfies readonly (readonly [TimeZone, unknown])[]

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
