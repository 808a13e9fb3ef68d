import { limits } from '@leviers/shared/inputs/programme-limits'
import { useLingui } from '@lingui/react/macro'
import { Field } from '../../ui/forms/field.js'

interface PartOfForm<Name extends string> {
  form: {
    fields: Record<Name, string>
    change(more: Partial<Record<Name, string>>): void
    faultOf(field: Name): string | null
  }
}

/** The years over which a programme goes. */
export function PeriodField({ form: { fields, change, faultOf } }: PartOfForm<'period'>) {
  const { t } = useLingui()
  return (
    <Field
      label={t`Période`}
      help={t`Par exemple : « 2024-2030 ».`}
      value={fields.period}
      onChange={(period) => change({ period })}
      fault={faultOf('period')}
      max={limits.period}
      optional
    />
  )
}

/** Whom people may ask. */
export function ContactField({ form: { fields, change, faultOf } }: PartOfForm<'contact'>) {
  const { t } = useLingui()
  return (
    <Field
      label={t`Contact`}
      help={t`À qui poser une question, et comment : un service, une adresse e-mail, un téléphone. Affiché sur la page d’aide.`}
      value={fields.contact}
      onChange={(contact) => change({ contact })}
      fault={faultOf('contact')}
      max={limits.contact}
      rows={3}
      optional
    />
  )
}
