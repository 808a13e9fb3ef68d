import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { Field } from '../../../ui/forms/field.js'
import type { DetailFields, Fault, LeverFields } from '../model/lever-fields.js'
import { langOf } from '../../../i18n/lang-of.js'

interface LeverFormProps {
  /** Without a text, there is no field for it: a published one is written on a page of its own. */
  fields: DetailFields & { body?: string }
  fault: Fault | null
  themes: readonly { id: string; name: string }[]
  neighbourhoods: readonly { code: string; name: string; communes: string }[]
  /** What is written stays in sight, to be copied. */
  isReadOnly?: boolean | undefined
  onChange(change: Partial<LeverFields>): void
}

/** The guided fields of a lever: only the title and the text are needed. */
export function LeverForm({ fields, fault, themes, neighbourhoods, isReadOnly, onChange }: LeverFormProps) {
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
      <Places {...{ fields, themes, neighbourhoods, isReadOnly, onChange }} />
    </div>
  )
}

/** What it is about, and where. */
function Places({ fields, themes, neighbourhoods, isReadOnly, onChange }: Omit<LeverFormProps, 'fault'>) {
  const { t } = useLingui()
  return (
    <>
      <Boxes
        legend={t`Thèmes`}
        options={themes.map(({ id, name }) => ({ value: id, name }))}
        chosen={fields.themeIds}
        isReadOnly={isReadOnly}
        onChange={(themeIds) => onChange({ themeIds })}
      />
      <Boxes
        legend={t`Quartiers`}
        help={t`Si vous n’en choisissez aucun, le levier vaut pour tout le territoire.`}
        options={neighbourhoods.map(({ code, name, communes }) => ({ value: code, name: `${name} (${communes})` }))}
        chosen={fields.neighbourhoodCodes}
        isReadOnly={isReadOnly}
        onChange={(neighbourhoodCodes) => onChange({ neighbourhoodCodes })}
      />
    </>
  )
}

interface BoxesProps {
  legend: string
  help?: string
  options: readonly { value: string; name: string }[]
  chosen: readonly string[]
  isReadOnly: boolean | undefined
  onChange(chosen: string[]): void
}

function Boxes({ legend, help, options, chosen, isReadOnly, onChange }: BoxesProps) {
  return (
    <fieldset className="grid gap-2" disabled={isReadOnly}>
      <legend className="font-semibold mb-1">
        {legend}{' '}
        <span className="font-normal text-muted">
          <Trans>(facultatif)</Trans>
        </span>
      </legend>
      {help && <p className="text-small text-muted">{help}</p>}
      <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {options.map(({ value, name }) => (
          <label key={value} className="flex items-start gap-2 py-1">
            <input
              type="checkbox"
              className="mt-1.5"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            <span lang={langOf('FR')}>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
