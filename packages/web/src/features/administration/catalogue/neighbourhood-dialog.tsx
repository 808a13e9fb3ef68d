import { limits } from '@leviers/shared/inputs/programme-limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../../ui/announcer.js'
import { Dialog } from '../../../ui/dialog.js'
import { Field } from '../../../ui/forms/field.js'
import { useAddNeighbourhood, useEditNeighbourhood } from '../../boards/catalogue/neighbourhoods-commands.js'
import { AdministrationForm } from '../administration-form.js'
import { useAdministrationForm } from '../use-administration-form.js'
import type { Place } from './neighbourhoods-csv.js'

interface NeighbourhoodDialogProps {
  /** The one to change; null: a new one. */
  place: Place | null
  onSaved(): void
  onClose(): void
}

/** What a neighbourhood is called, and where it lies; the code of one that is there stays. */
export function NeighbourhoodDialog({ place, onSaved, onClose }: NeighbourhoodDialogProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [add, edit] = [useAddNeighbourhood(), useEditNeighbourhood()]
  const { code = '', name = '', communes = '' } = place ?? {}
  const form = useAdministrationForm({ code, name, communes })
  const { fields, change, faultOf } = form
  const save = async () => {
    const options = { handlesRefusal: true }
    if (!(await form.submit(() => (place ? edit(fields, options) : add(fields, options))))) return
    announce(place ? t`Enregistré` : t`Ajouté`)
    onSaved()
    onClose()
  }
  return (
    <Dialog title={place ? t`Modifier le quartier` : t`Ajouter un quartier`} onClose={onClose}>
      <AdministrationForm
        form={form}
        submit={place ? <Trans>Enregistrer</Trans> : <Trans>Ajouter</Trans>}
        onSubmit={() => void save()}
      >
        {place ? (
          <p>
            <Trans>Code : {code}</Trans>
          </p>
        ) : (
          <Field
            label={t`Code`}
            help={t`Le code officiel du quartier prioritaire, par exemple QN04405M. Il ne change plus ensuite.`}
            value={fields.code}
            onChange={(words) => change({ code: words })}
            fault={faultOf('code')}
            max={limits.neighbourhoodCode}
            autoComplete="off"
          />
        )}
        <Field
          label={t`Nom du quartier`}
          value={fields.name}
          onChange={(words) => change({ name: words })}
          fault={faultOf('name')}
          max={limits.neighbourhoodName}
          autoComplete="off"
        />
        <Field
          label={t`Communes`}
          help={t`S’il s’étend sur deux communes, séparez-les par une virgule.`}
          value={fields.communes}
          onChange={(words) => change({ communes: words })}
          fault={faultOf('communes')}
          max={limits.communes}
          autoComplete="off"
        />
      </AdministrationForm>
    </Dialog>
  )
}
