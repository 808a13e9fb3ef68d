import { mandateKinds, type MandateKind } from '@leviers/shared/mandates'
import { Trans, useLingui } from '@lingui/react/macro'
import { Choice } from '../../../ui/forms/choice.js'
import { Field } from '../../../ui/forms/field.js'
import { mandateKindNames } from './mandate-kind-names.js'

export interface MandateFieldValues {
  kind: MandateKind
  /** Empty: from today on, or as it was. */
  startsOn: string
  /** Empty: until it is ended. */
  endsOn: string
  mayPosition: boolean
  maySign: boolean
}

export const newMandate: MandateFieldValues = {
  kind: 'MEMBER',
  startsOn: '',
  endsOn: '',
  mayPosition: false,
  maySign: false,
}

/** The fields as a command has them: what is empty is not said. */
export function mandateInput({ startsOn, endsOn, ...fields }: MandateFieldValues) {
  return { ...fields, startsOn: startsOn || null, endsOn: endsOn || null }
}

interface MandateFieldsProps {
  fields: MandateFieldValues
  onChange(more: Partial<MandateFieldValues>): void
}

/** As what somebody belongs to a body, on which days, and what they may do for it. */
export function MandateFields({ fields, onChange }: MandateFieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <Choice
        label={<Trans>Mandat</Trans>}
        value={fields.kind}
        options={mandateKinds.map((kind) => [kind, t(mandateKindNames[kind])] as const)}
        onChange={(kind) => onChange({ kind, mayPosition: kind !== 'MEMBER', maySign: kind === 'TITULAR' })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t`Premier jour`}
          type="date"
          value={fields.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
          optional
        />
        <Field
          label={t`Dernier jour, compris`}
          type="date"
          value={fields.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
          optional
        />
      </div>
      <fieldset className="grid gap-2">
        <legend className="font-semibold mb-1.5">
          <Trans>Cette personne peut</Trans>
        </legend>
        <Right value={fields.mayPosition} onChange={(mayPosition) => onChange({ mayPosition })}>
          {t`prendre position pour l’organisme`}
        </Right>
        <Right value={fields.maySign} onChange={(maySign) => onChange({ maySign })}>
          {t`signer pour l’organisme`}
        </Right>
      </fieldset>
    </>
  )
}

interface RightProps {
  value: boolean
  onChange(value: boolean): void
  children: string
}

function Right({ value, onChange, children }: RightProps) {
  return (
    <label className="flex items-center gap-2">
      <input type="checkbox" className="size-5" checked={value} onChange={({ target }) => onChange(target.checked)} />
      {children}
    </label>
  )
}
