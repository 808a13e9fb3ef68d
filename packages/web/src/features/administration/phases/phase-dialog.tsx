import { limits } from '@leviers/shared/inputs/programme-limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../../ui/announcer.js'
import { Dialog } from '../../../ui/dialog.js'
import { Field } from '../../../ui/forms/field.js'
import type { ShownPhase } from '../../people/phases/next-phase.js'
import { useAddPhase, useEditPhase } from '../../boards/sync/boards-commands.js'
import { overrideNames } from './capability-names.js'
import { AdministrationForm } from '../administration-form.js'
import { Choice } from '../../../ui/forms/choice.js'
import { PhaseDays } from './phase-days.js'
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
  const { fields } = form
  const save = async () => {
    const options = { handlesRefusal: true }
    const give = () => (phase ? edit({ ...fields, phaseId: phase.id }, options) : add(fields, options))
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
