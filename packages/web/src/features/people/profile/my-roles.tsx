import { Trans, useLingui } from '@lingui/react/macro'
import { inWords } from '../../../i18n/dates.js'
import { langOf } from '../../../i18n/lang-of.js'
import type { Me } from '../me/me-store.js'
import { roleDeeds, roleNames } from '../role-names.js'

interface MyRolesProps {
  me: Pick<Me, 'roles'>
  boards: readonly { id: string; title: string }[]
}

/** What one may do beside what everybody may, where and until when; nothing for who holds no role. */
export function MyRoles({ me: { roles }, boards }: MyRolesProps) {
  const { t } = useLingui()
  if (roles.length === 0) return null
  return (
    <section className="grid gap-2" aria-labelledby="my-roles">
      <h2 id="my-roles" className="text-h3">
        <Trans>Vos rôles</Trans>
      </h2>
      <ul className="grid gap-1 list-disc ps-5">
        {roles.map(({ id, role, boardId, until }) => (
          <li key={id}>
            <span className="font-semibold">{t(roleNames[role])}</span>{' '}
            <Where board={boardId === null ? null : boards.find((board) => board.id === boardId)} />
            {until && (
              <>
                {' '}
                <Trans>jusqu’au {inWords(until)}</Trans>
              </>
            )}
            {' : '}
            {t(roleDeeds[role])}.
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The programme (null), a board, or one that is not in the list. */
function Where({ board }: { board: { title: string } | null | undefined }) {
  if (board === null) return <Trans>pour tout le programme</Trans>
  if (!board) return <Trans>pour un tableau</Trans>
  return (
    <Trans>
      pour le tableau <bdi lang={langOf('FR')}>« {board.title} »</bdi>
    </Trans>
  )
}
