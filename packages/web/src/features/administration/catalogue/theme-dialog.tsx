import { limits } from '@leviers/shared/inputs/programme-limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../../ui/announcer.js'
import { Dialog } from '../../../ui/dialog.js'
import { Field } from '../../../ui/forms/field.js'
import { useAddTheme, useEditTheme } from '../../boards/catalogue/themes-commands.js'
import { AdministrationForm } from '../administration-form.js'
import { Choice } from '../../../ui/forms/choice.js'
import { EditedMeanwhile } from '../revisions/edited-meanwhile.js'
import { useRevision } from '../revisions/use-revision.js'
import { useAdministrationForm } from '../use-administration-form.js'
import { ColourChoice } from './colour-choice.js'

export interface ShownPillar {
  id: string
  name: string
  colour: string
  isRetired: boolean
  revision: number
}

export interface ShownTheme extends ShownPillar {
  pillarId: string | null
}

interface ThemeDialogProps {
  /** What is changed; null: a new one. */
  theme: ShownTheme | null
  /** Of those that are offered, and the one that it stands under; null: this is itself a pillar. */
  pillars: readonly ShownPillar[] | null
  onSaved(): void
  onClose(): void
}

/** What a theme or a pillar is called, its colour, and the pillar that a theme stands under. */
export function ThemeDialog({ theme, pillars, onSaved, onClose }: ThemeDialogProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [add, edit] = [useAddTheme(), useEditTheme()]
  const { name = '', colour = 'brique', pillarId = null } = theme ?? {}
  const form = useAdministrationForm({ name, colour, pillarId })
  const latest = theme && { revision: theme.revision, fields: { name, colour, pillarId } }
  const revision = useRevision(latest)
  const inWords = useThemeInWords(pillars ?? [])
  const { fields, change, faultOf } = form
  const isPillar = pillars === null
  const adding = isPillar ? t`Ajouter un pilier` : t`Ajouter un thème`
  const editing = isPillar ? t`Modifier le pilier` : t`Modifier le thème`
  const save = async () => {
    const options = { handlesRefusal: true }
    const give = () =>
      theme
        ? edit({ ...fields, themeId: theme.id, revision: revision.given }, options)
        : add({ ...fields, isPillar }, options)
    if (!(await form.submit(give))) return
    announce(theme ? t`Enregistré` : t`Ajouté`)
    onSaved()
    onClose()
  }
  return (
    <Dialog title={theme ? editing : adding} onClose={onClose}>
      <AdministrationForm
        form={form}
        submit={theme ? <Trans>Enregistrer</Trans> : <Trans>Ajouter</Trans>}
        onSubmit={() => void save()}
      >
        <Field
          label={isPillar ? t`Nom du pilier` : t`Nom du thème`}
          value={fields.name}
          onChange={(words) => change({ name: words })}
          fault={faultOf('name')}
          max={limits.themeName}
          autoComplete="off"
        />
        {pillars && (
          <Choice
            label={<Trans>Pilier</Trans>}
            value={fields.pillarId ?? ''}
            options={[['', t`Aucun`] as const, ...pillars.map((one) => [one.id, one.name] as const)]}
            onChange={(id) => change({ pillarId: id || null })}
          />
        )}
        {faultOf('pillarId') && (
          <p role="alert" className="font-semibold text-disagree">
            {faultOf('pillarId')}
          </p>
        )}
        <ColourChoice value={fields.colour} onChange={(chosen) => change({ colour: chosen })} />
        <EditedMeanwhile {...{ form, latest }} inWords={inWords} onChoose={revision.goOnFrom} onRead={onSaved} />
      </AdministrationForm>
    </Dialog>
  )
}

/** What a theme is made of, as one reads it beside the form. */
function useThemeInWords(pillars: readonly ShownPillar[]) {
  const { t } = useLingui()
  return ({ name, colour, pillarId }: Pick<ShownTheme, 'name' | 'colour' | 'pillarId'>) =>
    [
      [t`Nom`, name],
      [t`Couleur`, colour],
      [t`Pilier`, pillars.find(({ id }) => id === pillarId)?.name ?? ''],
    ] as const
}
