import { limits } from '@leviers/shared/inputs/programme-limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../../ui/announcer.js'
import { Dialog } from '../../../ui/dialog.js'
import { Field } from '../../../ui/forms/field.js'
import { useAddCollege, useEditCollege } from '../../boards/catalogue/colleges-commands.js'
import { AdministrationForm } from '../administration-form.js'
import { useAdministrationForm } from '../use-administration-form.js'

export interface ShownCollege {
  code: string
  label: string
  labelEn: string
  isRetired: boolean
}

interface CollegeDialogProps {
  /** What is changed; null: a new one. */
  college: ShownCollege | null
  onSaved(): void
  onClose(): void
}

/** What a college is called, in both languages. */
export function CollegeDialog({ college, onSaved, onClose }: CollegeDialogProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [add, edit] = [useAddCollege(), useEditCollege()]
  const { label = '', labelEn = '' } = college ?? {}
  const form = useAdministrationForm({ label, labelEn })
  const { fields, change, faultOf } = form
  const save = async () => {
    const options = { handlesRefusal: true }
    const give = () =>
      college ? edit({ ...fields, code: college.code, isRetired: college.isRetired }, options) : add(fields, options)
    if (!(await form.submit(give))) return
    announce(college ? t`Enregistré` : t`Ajouté`)
    onSaved()
    onClose()
  }
  return (
    <Dialog title={college ? t`Modifier le collège` : t`Ajouter un collège`} onClose={onClose}>
      <AdministrationForm
        form={form}
        submit={college ? <Trans>Enregistrer</Trans> : <Trans>Ajouter</Trans>}
        onSubmit={() => void save()}
      >
        <Field
          label={t`Nom en français`}
          value={fields.label}
          onChange={(words) => change({ label: words })}
          fault={faultOf('label')}
          max={limits.collegeLabel}
          autoComplete="off"
        />
        <Field
          label={t`Nom en anglais`}
          value={fields.labelEn}
          onChange={(words) => change({ labelEn: words })}
          fault={faultOf('labelEn')}
          max={limits.collegeLabel}
          autoComplete="off"
        />
      </AdministrationForm>
    </Dialog>
  )
}
