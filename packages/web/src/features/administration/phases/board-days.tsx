import type { OwnPhase } from '@leviers/shared/phases'
import { Trans, useLingui } from '@lingui/react/macro'
import { Choice } from '../../../ui/forms/choice.js'
import { PhaseDays } from './phase-days.js'

interface DaysFields extends OwnPhase {
  hasOwnDays: boolean
}

interface BoardDaysProps {
  form: {
    fields: DaysFields
    change(more: Partial<DaysFields>): void
    faultOf(field: string): string | null
  }
}

/** Whether a board follows the phases of the programme, or has its own days, and what these let people do. */
export function BoardDays({ form }: BoardDaysProps) {
  const { t } = useLingui()
  // Of all that is sent with them: whichever of the two days it is.
  const fault = form.faultOf('ownPhase')
  return (
    <>
      <Choice
        label={<Trans>Calendrier du tableau</Trans>}
        value={form.fields.hasOwnDays ? 'OWN' : 'PROGRAMME'}
        options={[
          ['PROGRAMME', t`Suivre les étapes du programme`],
          ['OWN', t`Avoir ses propres dates`],
        ]}
        onChange={(calendar) => form.change({ hasOwnDays: calendar === 'OWN' })}
      />
      {form.fields.hasOwnDays && (
        <>
          <p className="text-small text-muted">
            <Trans>Les étapes du programme ne comptent plus ici. En dehors de ces dates, on peut seulement lire.</Trans>
          </p>
          {fault && (
            <p role="alert" className="font-semibold text-disagree">
              {fault}
            </p>
          )}
          <PhaseDays form={form} />
        </>
      )}
    </>
  )
}
