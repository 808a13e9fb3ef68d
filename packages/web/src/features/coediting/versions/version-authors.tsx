import { Trans } from '@lingui/react/macro'
import { langOf } from '../../../i18n/lang-of.js'
import { groupByBody } from './group-by-body.js'
import type { VersionEntry } from './reading/use-versions.js'

/** Who wrote what is new in one version or in several, body by body: in whose name each of them wrote. */
export function VersionAuthors({ contributors }: Pick<VersionEntry, 'contributors'>) {
  const bodies = groupByBody(contributors.map(({ changes, ...who }) => ({ ...who, amount: changes })))
  return (
    <ul>
      {bodies.map(({ memberOf, people }) => {
        const names = people.map(({ displayName }) => displayName).join(', ')
        return (
          <li key={memberOf?.id ?? ''}>
            {memberOf ? (
              <Trans>
                <bdi>{names}</bdi>, au nom de <bdi lang={langOf('FR')}>{memberOf.name}</bdi>
              </Trans>
            ) : (
              <Trans>
                <bdi>{names}</bdi>, à titre personnel
              </Trans>
            )}
          </li>
        )
      })}
    </ul>
  )
}
