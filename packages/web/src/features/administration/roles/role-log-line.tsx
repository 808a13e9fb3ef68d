import type { Role } from '@leviers/shared/roles'
import { Trans, useLingui } from '@lingui/react/macro'
import { inWords } from '../../../i18n/dates.js'
import { roleNames } from '../../people/role-names.js'
import type { RoleLogQuery } from './role-log.generated.js'
import { ScopeName } from './scope-name.js'

export type LogEntry = RoleLogQuery['roleLog']['edges'][number]['node']

/** The words of the log, for its lines and for its file. */
export function useLogWords() {
  const { t } = useLingui()
  return {
    role: (role: Role) => t(roleNames[role]),
    programme: t`Tout le programme`,
    columns: [t`Date`, t`Ce qui s’est passé`, t`Rôle`, t`Pour`, t`Personne`, t`Dernier jour`, t`Par`],
    act(entry: LogEntry) {
      if (entry.act === 'LAPSED') return t`terminé à sa date`
      if (entry.act === 'ENDED') return entry.isOwn ? t`terminé par la personne elle-même` : t`terminé`
      return entry.isOwn ? t`donné à soi-même` : t`donné`
    },
    installation: t`l’installation`,
  }
}

/** One line of the log of roles. */
export function RoleLogLine({ entry }: { entry: LogEntry }) {
  const words = useLogWords()
  const { at, act, board, by, isOwn, person, role, until } = entry
  return (
    <li className="border border-line rounded-xl p-3 grid gap-1">
      <p>
        <span className="font-semibold">{words.role(role)}</span>
        {' : '}
        <ScopeName board={board} />
        {', '}
        {words.act(entry)}
        {act === 'GIVEN' && isOwn && (
          <>
            {' '}
            <span className="chip">
              <Trans>à soi-même</Trans>
            </span>
          </>
        )}
      </p>
      <p>
        <bdi className="font-semibold">{person.displayName}</bdi>
        {act === 'GIVEN' && (
          <>
            {', '}
            {until ? <Trans>jusqu’au {inWords(until)}</Trans> : <Trans>sans date de fin</Trans>}
          </>
        )}
      </p>
      <p className="text-small text-muted">
        <time dateTime={at}>{inWords(at)}</time>
        {act !== 'LAPSED' && (
          <>
            {', '}
            <Trans>
              par <bdi>{by?.displayName ?? words.installation}</bdi>
            </Trans>
          </>
        )}
      </p>
    </li>
  )
}
