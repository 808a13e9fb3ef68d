import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../ui/announcer.js'
import { Dialog } from '../../ui/dialog.js'
import { useChangeRole } from '../people/people-commands.js'
import { AdministrationForm } from './administration-form.js'
import { Choice } from '../../ui/forms/choice.js'
import { roleNames, type RoleToGive } from './role-names.js'
import { useAdministrationForm } from './use-administration-form.js'

/** Somebody whose role is to be changed. */
export interface RoleTarget {
  id: string
  name: string
  /** Their role now. */
  role: RoleToGive
}

interface RoleDialogProps {
  person: RoleTarget
  onSaved(): void
  onClose(): void
}

/** What somebody may do from now on. */
export function RoleDialog({ person, onSaved, onClose }: RoleDialogProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const changeRole = useChangeRole()
  const form = useAdministrationForm({ role: person.role })
  const save = async () => {
    const input = { personId: person.id, role: form.fields.role }
    if (!(await form.submit(() => changeRole(input, { handlesRefusal: true })))) return
    announce(t`Rôle modifié`)
    onSaved()
    onClose()
  }
  return (
    <Dialog title={t`Rôle : ${person.name}`} onClose={onClose}>
      <AdministrationForm form={form} submit={<Trans>Enregistrer</Trans>} onSubmit={() => void save()}>
        <Choice
          label={<Trans>Ce que cette personne peut faire</Trans>}
          value={form.fields.role}
          options={roleNames.map(([one, words]) => [one, t(words)] as const)}
          onChange={(role) => form.change({ role })}
        />
        <p className="text-small text-muted">
          <Trans>Le changement vaut tout de suite, aussi sur ses pages ouvertes.</Trans>
        </p>
      </AdministrationForm>
    </Dialog>
  )
}
