import { limits } from '@leviers/shared/inputs/programme-limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../../ui/announcer.js'
import { Dialog } from '../../../ui/dialog.js'
import { Field } from '../../../ui/forms/field.js'
import type { ShownPhase } from '../../people/phases/next-phase.js'
import { useAddPhase, useEditPhase } from '../../boards/sync/boards-commands.js'
import { inWords } from '../../../i18n/dates.js'
import { capabilityNames, levelNames, overrideNames } from './capability-names.js'
import { AdministrationForm } from '../administration-form.js'
import { Choice } from '../../../ui/forms/choice.js'
import { PhaseDays } from './phase-days.js'
import { EditedMeanwhile } from '../revisions/edited-meanwhile.js'
import { useRevision } from '../revisions/use-revision.js'
import { useAdministrationForm } from '../use-administration-form.js'

interface PhaseDialogProps {
  /** The phase to change; a new one without. */
  phase: ShownPhase | null
  onSaved(): void
  onClose(): void
}

/** A phase: its name, its days, and what people may do in it. */
export function PhaseDialog({ phase, onSaved, onClose }: PhaseDialogProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [add, edit] = [useAddPhase(), useEditPhase()]
  const form = useAdministrationForm(fieldsOf(phase))
  const latest = phase && { revision: phase.revision, fields: fieldsOf(phase) }
  const revision = useRevision(latest)
  const phaseInWords = usePhaseInWords()
  const { fields } = form
  const save = async () => {
    const options = { handlesRefusal: true }
    const give = () =>
      phase ? edit({ ...fields, phaseId: phase.id, revision: revision.given }, options) : add(fields, options)
    if (!(await form.submit(give))) return
    announce(phase ? t`Étape modifiée` : t`Étape ajoutée`)
    onSaved()
    onClose()
  }
  return (
    <Dialog title={phase ? t`Modifier l’étape` : t`Ajouter une étape`} onClose={onClose}>
      <AdministrationForm
        form={form}
        submit={phase ? <Trans>Enregistrer</Trans> : <Trans>Ajouter</Trans>}
        onSubmit={() => void save()}
      >
        <PhaseFields form={form} />
        <EditedMeanwhile {...{ form, latest }} inWords={phaseInWords} onChoose={revision.goOnFrom} onRead={onSaved} />
      </AdministrationForm>
    </Dialog>
  )
}

type PhaseFieldValues = ReturnType<typeof fieldsOf>

function fieldsOf(phase: ShownPhase | null) {
  const { name = '', startsOn = '', endsOn = '', override = 'AUTO' } = phase ?? {}
  const { createLever = 'ON', editLever = 'ON', comment = 'ON', vote = 'ON', seeResults = 'ON' } = phase ?? {}
  return { name, startsOn, endsOn, override, createLever, editLever, comment, vote, seeResults }
}

function PhaseFields({ form }: { form: ReturnType<typeof useAdministrationForm<PhaseFieldValues>> }) {
  const { t } = useLingui()
  const { fields, change, faultOf } = form
  return (
    <>
      <Field
        label={t`Nom de l’étape`}
        value={fields.name}
        onChange={(name) => change({ name })}
        fault={faultOf('name')}
        max={limits.phaseName}
        autoComplete="off"
      />
      <PhaseDays form={form}>
        <Choice
          label={<Trans>Ouverture</Trans>}
          value={fields.override}
          options={overrideNames.map(([one, words]) => [one, t(words)] as const)}
          onChange={(override) => change({ override })}
        />
      </PhaseDays>
    </>
  )
}

/** What a phase is made of, as one reads it beside the form. */
function usePhaseInWords() {
  const { t } = useLingui()
  return (fields: PhaseFieldValues) => {
    const levelOf = (level: string) => levelNames.flatMap(([one, words]) => (one === level ? [t(words)] : [])).join()
    return [
      [t`Nom de l’étape`, fields.name],
      [t`Premier jour`, fields.startsOn && inWords(fields.startsOn)],
      [t`Dernier jour, compris`, fields.endsOn && inWords(fields.endsOn)],
      [t`Ouverture`, overrideNames.flatMap(([one, words]) => (one === fields.override ? [t(words)] : [])).join()],
      ...capabilityNames.map(([capability, name]) => [t(name), levelOf(fields[capability])] as const),
    ] as const
  }
}
