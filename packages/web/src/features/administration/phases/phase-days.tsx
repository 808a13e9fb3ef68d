import type { OwnPhase } from '@leviers/shared/phases'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Choice } from '../../../ui/forms/choice.js'
import { Field } from '../../../ui/forms/field.js'
import { capabilityNames, levelNames } from './capability-names.js'

interface PhaseDaysProps {
  form: { fields: OwnPhase; change(more: Partial<OwnPhase>): void; faultOf(field: keyof OwnPhase): string | null }
  /** What stands between the days and what they let people do. */
  children?: ReactNode
}

/** The first and the last day, and what people may do from one to the other. */
export function PhaseDays({ form: { fields, change, faultOf }, children }: PhaseDaysProps) {
  const { t } = useLingui()
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t`Premier jour`}
          type="date"
          value={fields.startsOn}
          onChange={(startsOn) => change({ startsOn })}
          fault={faultOf('startsOn')}
        />
        <Field
          label={t`Dernier jour, compris`}
          type="date"
          value={fields.endsOn}
          onChange={(endsOn) => change({ endsOn })}
          fault={faultOf('endsOn')}
        />
      </div>
      {children}
      {capabilityNames.map(([capability, name]) => (
        <Choice
          key={capability}
          label={t(name)}
          value={fields[capability]}
          options={levelNames.map(([one, words]) => [one, t(words)] as const)}
          onChange={(level) => change({ [capability]: level })}
        />
      ))}
    </>
  )
}
