import { limits } from '@leviers/shared/inputs/programme-limits'
import type { LegalEntry, LegalNotice } from '@leviers/shared/legal-notice'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../../ui/announcer.js'
import { Field } from '../../../ui/forms/field.js'
import { useEditLegalNotice } from '../../boards/sync/boards-commands.js'
import { AdministrationForm } from '../administration-form.js'
import { Choice } from '../../../ui/forms/choice.js'
import { useAdministrationForm } from '../use-administration-form.js'
import { entryNames } from './entry-names.js'

const levelNames = [
  ['NOT_ASSESSED', msg`Pas encore évaluée`],
  ['NONE', msg`Non conforme`],
  ['PARTIAL', msg`Partiellement conforme`],
  ['FULL', msg`Entièrement conforme`],
] as const

const entryHelp = {
  publisher: msg`Qui répond de ce site : nom, adresse, téléphone.`,
  director: msg`Le nom de la personne qui dirige la publication, souvent la présidente, le président ou le maire.`,
  host: msg`Chez qui sont les serveurs : nom, adresse, téléphone.`,
  legalBasis: msg`Par exemple : « mission d’intérêt public ». Votre délégué à la protection des données la connaît.`,
  dataContact: msg`À qui demander ce qui est gardé à son sujet, ou de l’effacer : une adresse e-mail, une adresse.`,
  accessibilityGaps: msg`Ce que l’évaluation a trouvé, s’il y en a eu une.`,
  accessibilityContact: msg`À qui dire que l’on ne peut pas lire ou utiliser quelque chose.`,
} as const

interface LegalFormProps {
  notice: LegalNotice
  onSaved(): void
}

/** The entries of the legal pages. */
export function LegalForm({ notice, onSaved }: LegalFormProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const edit = useEditLegalNotice()
  const form = useAdministrationForm<LegalNotice>(notice)
  const { fields, change, faultOf } = form
  const save = async () => {
    if (!(await form.submit(() => edit(fields, { handlesRefusal: true })))) return
    announce(t`Pages légales enregistrées`)
    onSaved()
  }
  const entry = (name: LegalEntry, rows: number, max: number = limits.legalEntry) => (
    <Field
      label={t(entryNames[name])}
      help={t(entryHelp[name])}
      value={fields[name]}
      onChange={(words) => change({ [name]: words })}
      fault={faultOf(name)}
      max={max}
      rows={rows}
      optional
    />
  )
  return (
    <AdministrationForm form={form} submit={<Trans>Enregistrer</Trans>} onSubmit={() => void save()}>
      {entry('publisher', 3)}
      {entry('director', 1)}
      {entry('host', 3)}
      {entry('legalBasis', 1)}
      {entry('dataContact', 2)}
      <Choice
        label={<Trans>Conformité au référentiel d’accessibilité (RGAA)</Trans>}
        value={fields.accessibility}
        options={levelNames.map(([one, words]) => [one, t(words)] as const)}
        onChange={(accessibility) => change({ accessibility })}
      />
      {entry('accessibilityGaps', 4, limits.accessibilityGaps)}
      {entry('accessibilityContact', 2)}
    </AdministrationForm>
  )
}
