import { Trans, useLingui } from '@lingui/react/macro'
import { langOf } from '../../../i18n/lang-of.js'
import { groupByBody } from './group-by-body.js'
import type { VersionEntry } from './reading/use-versions.js'

/** Who wrote what is new in one version or in several, body by body: of which each was a confirmed member then. */
export function VersionAuthors({ contributors }: Pick<VersionEntry, 'contributors'>) {
  const { t } = useLingui()
  const bodies = groupByBody(contributors.map(({ changes, ...who }) => ({ ...who, amount: changes })))
  return (
    <ul>
      {bodies.map(({ memberOf, people }) => {
        const name = memberOf?.name ?? t`À titre personnel`
        const names = people.map(({ displayName }) => displayName).join(', ')
        return (
          <li key={memberOf?.id ?? ''}>
            <Trans>
              <bdi lang={memberOf ? langOf('FR') : undefined}>{name}</bdi> : <bdi>{names}</bdi>
            </Trans>
          </li>
        )
      })}
    </ul>
  )
}
