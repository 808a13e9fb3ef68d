import { Trans, useLingui } from '@lingui/react/macro'
import { inWords } from '../../../i18n/dates.js'
import { useMe } from '../../people/me/use-me.js'
import { roleNames } from '../../people/role-names.js'
import type { RoleGrant } from './role-grant.js'
import { ScopeName } from './scope-name.js'

interface HolderCardProps {
  person: RoleGrant['person']
  grants: readonly RoleGrant[]
  onGive(): void
  onChange(grant: RoleGrant): void
  onEnd(grant: RoleGrant): void
}

/** Somebody with all that they hold. */
export function HolderCard({ person, grants, onGive, onChange, onEnd }: HolderCardProps) {
  const { t } = useLingui()
  const { me } = useMe()
  const name = person.displayName
  return (
    <li className="card p-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="text-h3 flex-1 min-w-48">
          <bdi>{name}</bdi>
          {person.id === me?.person.id && (
            <span className="font-normal text-muted">
              {' '}
              <Trans>(vous)</Trans>
            </span>
          )}
        </h2>
        <button
          type="button"
          className="button text-small"
          aria-label={t`Donner un autre rôle : ${name}`}
          onClick={onGive}
        >
          <Trans>Donner un autre rôle</Trans>
        </button>
      </div>
      <ul className="grid gap-2">
        {grants.map((grant) => (
          <HeldRole key={grant.id} grant={grant} onChange={() => onChange(grant)} onEnd={() => onEnd(grant)} />
        ))}
      </ul>
    </li>
  )
}

function HeldRole({ grant, onChange, onEnd }: { grant: RoleGrant; onChange(): void; onEnd(): void }) {
  const { t } = useLingui()
  const { board, until, givenAt, givenBy, person } = grant
  const role = t(roleNames[grant.role])
  const whose = t`${role}, ${board?.title ?? t`Tout le programme`}, ${person.displayName}`
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-2">
      <div className="flex-1 min-w-48">
        <p>
          <span className="font-semibold">{role}</span>
          {' : '}
          <ScopeName board={board} />
          {', '}
          {until ? <Trans>jusqu’au {inWords(until)}</Trans> : <Trans>sans date de fin</Trans>}
        </p>
        <p className="text-small text-muted">
          {givenBy ? (
            <Trans>
              Donné par <bdi>{givenBy.displayName}</bdi> le {inWords(givenAt)}
            </Trans>
          ) : (
            <Trans>Donné par l’installation le {inWords(givenAt)}</Trans>
          )}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button text-small"
          aria-label={t`Changer la date : ${whose}`}
          onClick={onChange}
        >
          <Trans>Changer la date</Trans>
        </button>
        <button type="button" className="button text-small" aria-label={t`Mettre fin : ${whose}`} onClick={onEnd}>
          <Trans>Mettre fin</Trans>
        </button>
      </div>
    </li>
  )
}
