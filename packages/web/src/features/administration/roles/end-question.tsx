import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../../ui/announcer.js'
import { Dialog } from '../../../ui/dialog.js'
import { useMe } from '../../people/me/use-me.js'
import { useEndRole } from '../../people/people-commands.js'
import { roleNames } from '../../people/role-names.js'
import { AdministrationForm } from '../administration-form.js'
import { useAdministrationForm } from '../use-administration-form.js'
import type { RoleGrant } from './role-grant.js'
import { ScopeName } from './scope-name.js'

interface EndQuestionProps {
  grant: RoleGrant
  onSaved(): void
  onClose(): void
}

/** Asks before a role is ended, one's own too. */
export function EndQuestion({ grant, onSaved, onClose }: EndQuestionProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const endRole = useEndRole()
  const form = useAdministrationForm({})
  const isOwn = useMe().me?.person.id === grant.person.id
  const end = async () => {
    if (!(await form.submit(() => endRole({ grantId: grant.id }, { handlesRefusal: true })))) return
    announce(t`Le rôle a pris fin`)
    document.getElementById('role-holders')?.focus()
    onSaved()
    onClose()
  }
  return (
    <Dialog title={t`Mettre fin à ce rôle ?`} onClose={onClose}>
      <AdministrationForm form={form} submit={<Trans>Mettre fin à ce rôle</Trans>} onSubmit={() => void end()}>
        <p>
          <bdi className="font-semibold">{grant.person.displayName}</bdi>
          {' : '}
          {t(roleNames[grant.role])}, <ScopeName board={grant.board} />
        </p>
        <p>
          {isOwn && grant.role === 'ADMIN' ? (
            <Trans>
              C’est votre propre rôle : vous quitterez cette page, et seule une autre personne de l’administration
              pourra vous le rendre.
            </Trans>
          ) : isOwn ? (
            <Trans>C’est votre propre rôle. Ce qu’il ouvrait se ferme tout de suite.</Trans>
          ) : (
            <Trans>Ce que ce rôle ouvrait se ferme tout de suite, aussi sur ses pages ouvertes.</Trans>
          )}
        </p>
      </AdministrationForm>
    </Dialog>
  )
}
