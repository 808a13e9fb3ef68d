import { limits } from '@leviers/shared/inputs/programme-limits'
import { defaultTimeZone } from '@leviers/shared/time-zones'
import type { ProgrammeTemplate } from '@leviers/shared/programme-templates'
import { Trans, useLingui } from '@lingui/react/macro'
import { Field } from '../../../ui/forms/field.js'
import { useInstallProgramme } from '../../boards/sync/boards-commands.js'
import { AdministrationForm } from '../administration-form.js'
import { ContactField, PeriodField } from '../identity-fields.js'
import { TimeZoneChoice } from '../time-zone-choice.js'
import { useAdministrationForm } from '../use-administration-form.js'
import { TemplateChoice } from './template-choice.js'
import { templatePresentations } from './template-presentations.js'

const begun = {
  name: '',
  territory: '',
  period: '',
  contact: '',
  presentation: templatePresentations.CITY_CONTRACT,
  timeZone: String(defaultTimeZone),
}

/** What the programme of a new instance is, and what it begins with. */
export function InstallationForm({ onInstalled }: { onInstalled(): void }) {
  const { t } = useLingui()
  const install = useInstallProgramme()
  const form = useAdministrationForm<typeof begun & { template: ProgrammeTemplate }>({
    ...begun,
    template: 'CITY_CONTRACT',
  })
  const { fields, change, faultOf } = form
  const save = async () => {
    if (await form.submit(() => install(form.fields, { handlesRefusal: true }))) onInstalled()
  }
  const choose = (template: ProgrammeTemplate) => {
    // What was written by hand stays.
    const isProposed = Object.values(templatePresentations).includes(fields.presentation)
    change({ template, ...(isProposed ? { presentation: templatePresentations[template] } : {}) })
  }
  return (
    <AdministrationForm form={form} submit={<Trans>Installer</Trans>} onSubmit={() => void save()}>
      <TemplateChoice template={fields.template} onChoose={choose} />
      <Field
        label={t`Nom du programme`}
        help={t`Par exemple : « Contrat de ville 2024-2030 ».`}
        value={fields.name}
        onChange={(name) => change({ name })}
        fault={faultOf('name')}
        max={limits.name}
      />
      <Field
        label={t`Territoire`}
        help={t`Ville, métropole ou agglomération, comme on l’appelle.`}
        value={fields.territory}
        onChange={(territory) => change({ territory })}
        fault={faultOf('territory')}
        max={limits.territory}
      />
      <PeriodField form={form} />
      <Field
        label={t`Présentation`}
        help={t`Un premier texte est proposé : changez-le à votre guise. Une ligne vide sépare deux paragraphes.`}
        value={fields.presentation}
        onChange={(presentation) => change({ presentation })}
        fault={faultOf('presentation')}
        max={limits.presentation}
        rows={8}
      />
      <ContactField form={form} />
      <TimeZoneChoice form={form} />
      <p className="text-small text-muted">
        <Trans>Rien n’est définitif : tout cela se change ensuite dans l’administration.</Trans>
      </p>
    </AdministrationForm>
  )
}
