import { limits } from '@leviers/shared/limits'
import { useLingui } from '@lingui/react/macro'
import { Field } from '../../../ui/forms/field.js'
import type { DetailFields, Fault, LeverFields } from '../model/lever-fields.js'
import { PlaceBoxes, type OfferedPlaces } from './place-boxes.js'

interface LeverFormProps {
  /** Without a text, there is no field for it: a published one is written on a page of its own. */
  fields: DetailFields & { body?: string }
  fault: Fault | null
  places: OfferedPlaces
  /** What is written stays in sight, to be copied. */
  isReadOnly?: boolean | undefined
  onChange(change: Partial<LeverFields>): void
}

/** The guided fields of a lever: only the title and the text are needed. */
export function LeverForm({ fields, fault, places, isReadOnly, onChange }: LeverFormProps) {
  const { t } = useLingui()
  const faultOf = (field: string) => (fault?.field === field ? fault.sentence : null)
  return (
    <div className="grid gap-6">
      <Field
        label={t`Titre`}
        help={t`En une phrase : qu’est-ce qui devrait changer ?`}
        value={fields.title}
        onChange={(title) => onChange({ title })}
        fault={faultOf('title')}
        max={limits.text.title}
        readOnly={isReadOnly}
      />
      <Field
        label={t`Le constat`}
        help={t`Ce que vous avez vu ou vécu, et qui ne va pas.`}
        value={fields.finding}
        onChange={(finding) => onChange({ finding })}
        fault={faultOf('finding')}
        max={limits.text.finding}
        readOnly={isReadOnly}
        rows={3}
        optional
      />
      <Field
        label={t`Ce qui est proposé`}
        help={t`Une action précise, et qui pourrait s’en charger.`}
        value={fields.action}
        onChange={(action) => onChange({ action })}
        fault={faultOf('action')}
        max={limits.text.action}
        readOnly={isReadOnly}
        rows={3}
        optional
      />
      {fields.body !== undefined && (
        <Field
          label={t`Votre proposition`}
          help={t`Pour qui, pourquoi, comment ? Écrivez avec vos mots.`}
          value={fields.body}
          onChange={(body) => onChange({ body })}
          fault={faultOf('body')}
          max={limits.text.body}
          rows={8}
        />
      )}
      <PlaceBoxes {...{ fields, places, isReadOnly, onChange }} />
    </div>
  )
}
