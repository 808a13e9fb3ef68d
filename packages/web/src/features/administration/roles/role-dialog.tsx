import { roles, type Role } from '@leviers/shared/roles'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../../ui/announcer.js'
import { Dialog } from '../../../ui/dialog.js'
import { Field } from '../../../ui/forms/field.js'
import { useProgramme } from '../../boards/sync/use-programme.js'
import { useGiveRole } from '../../people/people-commands.js'
import { roleDeeds, roleNames } from '../../people/role-names.js'
import { AdministrationForm } from '../administration-form.js'
import { Choice } from '../../../ui/forms/choice.js'
import { useAdministrationForm } from '../use-administration-form.js'

/** Somebody who is given a role. */
export interface RoleTarget {
  id: string
  name: string
  /** The one whose last day is changed; null when it is another one. */
  begun: { role: Role; board: { id: string } | null; until: string | null } | null
}

interface RoleDialogProps {
  person: RoleTarget
  onSaved(): void
  onClose(): void
}

const wholeProgramme = 'PROGRAMME'

/** A role for somebody: which, for what and until when. */
export function RoleDialog({ person, onSaved, onClose }: RoleDialogProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const giveRole = useGiveRole()
  const { begun } = person
  const form = useAdministrationForm({
    role: begun?.role ?? ('MODERATOR' as Role),
    boardId: begun?.board?.id ?? wholeProgramme,
    until: begun?.until ?? '',
  })
  const { role, until } = form.fields
  // Whoever runs the programme runs the whole of it.
  const boardId = role === 'ADMIN' ? wholeProgramme : form.fields.boardId
  const save = async () => {
    const where = boardId === wholeProgramme ? null : boardId
    const input = { personId: person.id, role, boardId: where, until: until || null }
    if (!(await form.submit(() => giveRole(input, { handlesRefusal: true })))) return
    announce(begun ? t`Date modifiée` : t`Rôle donné`)
    onSaved()
    onClose()
  }
  return (
    <Dialog title={begun ? t`Date de fin : ${person.name}` : t`Rôle : ${person.name}`} onClose={onClose}>
      <AdministrationForm form={form} submit={<Trans>Enregistrer</Trans>} onSubmit={() => void save()}>
        {begun ? (
          <p className="font-semibold">{t(roleNames[role])}</p>
        ) : (
          <WhichRole role={role} boardId={boardId} fault={form.faultOf('boardId')} onChange={form.change} />
        )}
        <Field
          label={t`Dernier jour`}
          help={t`Le rôle prend fin tout seul à la fin de ce jour. Sans date, il dure jusqu’à ce que quelqu’un y mette fin.`}
          type="date"
          optional
          value={until}
          onChange={(day) => form.change({ until: day })}
          fault={form.faultOf('until')}
        />
        <p className="text-small text-muted">
          <Trans>
            Le changement vaut tout de suite, aussi sur ses pages ouvertes, et s’écrit dans le journal des droits.
          </Trans>
        </p>
      </AdministrationForm>
    </Dialog>
  )
}

interface WhichRoleProps {
  role: Role
  boardId: string
  /** What is wrong with the board. */
  fault: string | null
  onChange(more: { role?: Role; boardId?: string }): void
}

/** Which role, and for what. */
function WhichRole({ role, boardId, fault, onChange }: WhichRoleProps) {
  const { t } = useLingui()
  return (
    <>
      <Choice
        label={<Trans>Rôle</Trans>}
        value={role}
        options={roles.map((one) => [one, `${t(roleNames[one])} : ${t(roleDeeds[one])}`] as const)}
        onChange={(chosen) => onChange({ role: chosen })}
      />
      {role !== 'ADMIN' && (
        <Scopes value={boardId} fault={fault} onChange={(chosen) => onChange({ boardId: chosen })} />
      )}
    </>
  )
}

function Scopes({ value, fault, onChange }: { value: string; fault: string | null; onChange(id: string): void }) {
  const { t } = useLingui()
  const boards = useProgramme().answer?.programme.boards ?? []
  const open = boards.filter(({ state }) => state !== 'ARCHIVED')
  return (
    <>
      <Choice
        label={<Trans>Pour</Trans>}
        value={value}
        options={[[wholeProgramme, t`Tout le programme`], ...open.map(({ id, title }) => [id, title] as const)]}
        onChange={onChange}
      />
      {fault && (
        <p role="alert" className="font-semibold text-disagree">
          {fault}
        </p>
      )}
    </>
  )
}
