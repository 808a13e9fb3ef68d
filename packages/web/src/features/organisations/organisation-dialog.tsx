import { limits } from '@leviers/shared/limits'
import { residents, type College } from '@leviers/shared/roles'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { RefusalParts } from '../../client/request/refusal.js'
import { useAnnounce } from '../../ui/announcer.js'
import { Dialog } from '../../ui/dialog.js'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { Choice } from '../../ui/forms/choice.js'
import { Field } from '../../ui/forms/field.js'
import { useColleges } from '../people/colleges.js'
import type { OrganisationCard_OrganisationFragment as Organisation } from './organisation-card.generated.js'
import { useCreateOrganisation, useRenameOrganisation } from './use-organisations-commands.js'

interface OrganisationDialogProps {
  /** The body to change; a new one without. */
  organisation?: Organisation
  /** Those of the programme, among which one may gather it. */
  bodies: readonly { id: string; name: string }[]
  onClose(): void
}

/** How a body is called and what it is, to be said for the first time or anew. */
export function OrganisationDialog({ organisation, bodies, onClose }: OrganisationDialogProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [create, rename] = [useCreateOrganisation(), useRenameOrganisation()]
  const { offered } = useColleges()
  const [fields, setFields] = useState(() => fieldsOf(organisation, offered('')[0]?.code))
  const [fault, setFault] = useState<RefusalParts | null>(null)
  const change = (more: Partial<Fields>) => setFields({ ...fields, ...more })
  const submit = async () => {
    const { shortName, kind, umbrellaId } = fields
    const none = { shortName: shortName || null, kind: kind || null, umbrellaId: umbrellaId || null }
    const input = { ...fields, ...none }
    const options = { handlesRefusal: true }
    const outcome = organisation
      ? await rename({ ...input, organisationId: organisation.id }, options)
      : await create(input, options)
    if (outcome.status === 'refused') return setFault(outcome.refusal)
    if (outcome.status === 'acknowledged') announce(organisation ? t`Organisme modifié` : t`Organisme ajouté`)
    onClose()
  }
  return (
    <Dialog title={organisation ? t`Modifier l’organisme` : t`Ajouter un organisme`} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <OrganisationFields fields={fields} onChange={change} fault={fault} />
        <MoreFields
          fields={fields}
          onChange={change}
          fault={fault}
          bodies={bodies.filter(({ id }) => id !== organisation?.id)}
        />
        {organisation && organisation.memberCount > 0 && (
          <p className="text-small text-muted">
            <Trans>Le nom et le collège changeront aussi à côté du nom de ses membres.</Trans>
          </p>
        )}
        <button type="submit" className="button primary justify-self-start">
          {organisation ? <Trans>Enregistrer</Trans> : <Trans>Ajouter</Trans>}
        </button>
      </form>
    </Dialog>
  )
}

type Fields = ReturnType<typeof fieldsOf>

function fieldsOf(organisation: Organisation | undefined, firstCollege: College = residents) {
  const { name = '', shortName = '', kind, college = firstCollege } = organisation ?? {}
  const { umbrellaId, siret, state = 'VERIFIED' } = organisation ?? {}
  const names = { name, shortName: shortName === name ? '' : shortName, kind: kind ?? '' }
  return { ...names, college, umbrellaId: umbrellaId ?? '', siret: siret ?? '', state }
}

interface OrganisationFieldsProps {
  fields: Fields
  onChange(more: Partial<Fields>): void
  fault: RefusalParts | null
}

function OrganisationFields({ fields, onChange, fault }: OrganisationFieldsProps) {
  const { t } = useLingui()
  const named = fault?.details.field
  const faultOf = (field: keyof Fields) => (fault && named === field ? fault.sentence : null)
  return (
    <>
      <Field
        label={t`Nom`}
        value={fields.name}
        onChange={(name) => onChange({ name })}
        fault={faultOf('name') ?? (fault && named === undefined ? fault.sentence : null)}
        max={limits.text.organisation}
        autoComplete="off"
      />
      <Field
        label={t`Nom court`}
        help={t`Affiché quand la place manque.`}
        value={fields.shortName}
        onChange={(shortName) => onChange({ shortName })}
        fault={faultOf('shortName')}
        max={limits.text.organisationShortName}
        autoComplete="off"
        optional
      />
      <CollegeChoice value={fields.college} onChange={(college) => onChange({ college })} fault={faultOf('college')} />
      <Field
        label={t`Type d’organisme`}
        help={t`En quelques mots : association, bailleur social, service de la ville…`}
        value={fields.kind}
        onChange={(kind) => onChange({ kind })}
        fault={faultOf('kind')}
        max={limits.text.organisationKind}
        autoComplete="off"
        optional
      />
    </>
  )
}

interface MoreFieldsProps extends OrganisationFieldsProps {
  bodies: readonly { id: string; name: string }[]
}

/** What gathers a body, its number, and whether it was checked. */
function MoreFields({ fields, onChange, fault, bodies }: MoreFieldsProps) {
  const { t } = useLingui()
  const faultOf = (field: keyof Fields) => (fault?.details.field === field ? fault.sentence : null)
  const umbrellaFault = faultOf('umbrellaId')
  return (
    <>
      <Choice
        label={<Trans>Fait partie de</Trans>}
        value={fields.umbrellaId}
        options={[['', t`Aucun regroupement`], ...bodies.map(({ id, name }) => [id, frenchSpaces(name)] as const)]}
        onChange={(umbrellaId) => onChange({ umbrellaId })}
      />
      {umbrellaFault && (
        <p role="alert" className="font-semibold text-disagree">
          {umbrellaFault}
        </p>
      )}
      <Field
        label={t`Numéro SIRET`}
        help={t`14 chiffres.`}
        value={fields.siret}
        onChange={(siret) => onChange({ siret })}
        fault={faultOf('siret')}
        inputMode="numeric"
        autoComplete="off"
        optional
      />
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          className="size-5"
          checked={fields.state === 'VERIFIED'}
          onChange={({ target }) => onChange({ state: target.checked ? 'VERIFIED' : 'PENDING' })}
        />
        <Trans>Les informations sur cet organisme sont vérifiées</Trans>
      </label>
    </>
  )
}

interface CollegeChoiceProps {
  value: College
  onChange(code: College): void
  fault: string | null
}

function CollegeChoice({ value, onChange, fault }: CollegeChoiceProps) {
  const { offered, nameOf } = useColleges()
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        <Trans>Collège</Trans>
      </label>
      <select id={id} className="field" value={value} onChange={({ target }) => onChange(target.value)}>
        {offered(value).map(({ code }) => (
          <option key={code} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </select>
      {fault && (
        <p role="alert" className="font-semibold text-disagree">
          {fault}
        </p>
      )}
    </div>
  )
}
