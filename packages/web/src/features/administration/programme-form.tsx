import { limits } from '@leviers/shared/inputs/programme-limits'
import type { ProgrammeState } from '@leviers/shared/phases'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../ui/announcer.js'
import { Field } from '../../ui/forms/field.js'
import { useEditProgramme } from '../boards/sync/boards-commands.js'
import { AdministrationForm } from './administration-form.js'
import { ContactField, PeriodField } from './identity-fields.js'
import { Choice } from '../../ui/forms/choice.js'
import { EditedMeanwhile } from './revisions/edited-meanwhile.js'
import { useRevision } from './revisions/use-revision.js'
import { TimeZoneChoice } from './time-zone-choice.js'
import { zoneNames } from './zone-names.js'
import { useAdministrationForm } from './use-administration-form.js'

interface ShownProgramme {
  name: string
  territory: string
  presentation: string
  presentationEn: string
  period: string
  contact: string
  timeZone: string
  state: ProgrammeState
}

interface EditedProgramme extends ShownProgramme {
  revision: number
}

const stateNames = [
  ['PREPARATION', msg`En préparation`],
  ['EVALUATION', msg`Évaluation du contrat`],
  ['WRITING', msg`Écriture du prochain contrat`],
  ['SIGNATURE', msg`Signature`],
  ['MONITORING', msg`Suivi du contrat`],
  ['ARCHIVED', msg`Terminé`],
] as const

/** What the programme is called, what it is about and where it stands. */
export function ProgrammeForm({ programme, onSaved }: { programme: EditedProgramme; onSaved(): void }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const edit = useEditProgramme()
  const { name, territory, presentation, presentationEn, period, contact, timeZone, state } = programme
  const fields = { name, territory, presentation, presentationEn, period, contact, timeZone, state }
  const form = useAdministrationForm(fields)
  const latest = { revision: programme.revision, fields }
  const revision = useRevision(latest)
  const inWords = useProgrammeInWords()
  const save = async () => {
    if (!(await form.submit(() => edit({ ...form.fields, revision: revision.given }, { handlesRefusal: true })))) return
    announce(t`Programme enregistré`)
    revision.saved()
    onSaved()
  }
  return (
    <AdministrationForm form={form} submit={<Trans>Enregistrer</Trans>} onSubmit={() => void save()}>
      <ProgrammeFields form={form} />
      <EditedMeanwhile {...{ form, latest, inWords }} onChoose={revision.goOnFrom} onRead={onSaved} />
    </AdministrationForm>
  )
}

type FormOf<Fields extends object> = ReturnType<typeof useAdministrationForm<Fields>>

function ProgrammeFields({ form }: { form: FormOf<ShownProgramme> }) {
  const { t } = useLingui()
  const { fields, change, faultOf } = form
  return (
    <>
      <Field
        label={t`Nom du programme`}
        value={fields.name}
        onChange={(words) => change({ name: words })}
        fault={faultOf('name')}
        max={limits.name}
      />
      <Field
        label={t`Territoire`}
        help={t`Ville, métropole ou agglomération, comme on l’appelle.`}
        value={fields.territory}
        onChange={(words) => change({ territory: words })}
        fault={faultOf('territory')}
        max={limits.territory}
      />
      <PeriodField form={form} />
      <Field
        label={t`Présentation`}
        help={t`Affichée sur la page d’accueil. Une ligne vide sépare deux paragraphes.`}
        value={fields.presentation}
        onChange={(words) => change({ presentation: words })}
        fault={faultOf('presentation')}
        max={limits.presentation}
        rows={8}
      />
      <Field
        label={t`Présentation en anglais`}
        help={t`Affichée à qui lit en anglais, à la place du texte français.`}
        value={fields.presentationEn}
        onChange={(words) => change({ presentationEn: words })}
        fault={faultOf('presentationEn')}
        max={limits.presentation}
        rows={5}
        optional
      />
      <ContactField form={form} />
      <TimeZoneChoice form={form} />
      <Choice
        label={<Trans>Où en est le programme</Trans>}
        value={fields.state}
        options={stateNames.map(([one, words]) => [one, t(words)] as const)}
        onChange={(chosen) => change({ state: chosen })}
      />
    </>
  )
}

/** What the programme says of itself, as one reads it beside the form. */
function useProgrammeInWords() {
  const { t } = useLingui()
  return (fields: ShownProgramme) =>
    [
      [t`Nom du programme`, fields.name],
      [t`Territoire`, fields.territory],
      [t`Période`, fields.period],
      [t`Présentation`, fields.presentation],
      [t`Présentation en anglais`, fields.presentationEn],
      [t`Contact`, fields.contact],
      [t`Fuseau horaire`, zoneNames.flatMap(([zone, words]) => (zone === fields.timeZone ? [t(words)] : [])).join()],
      [
        t`Où en est le programme`,
        stateNames.flatMap(([one, words]) => (one === fields.state ? [t(words)] : [])).join(),
      ],
    ] as const
}
