import { useLingui } from '@lingui/react/macro'
import { collegeNames } from '../../people/college-name.js'
import { groupByBody } from './group-by-body.js'
import type { VersionEntry } from './version-list.js'

/** Who wrote what is new in a version, body by body; of one that nobody wrote together, who saved it. */
export function VersionAuthors({ version }: { version: Pick<VersionEntry, 'contributors' | 'editor'> }) {
  const { t } = useLingui()
  const { contributors, editor } = version
  const written = contributors.map(({ changes, ...who }) => ({ ...who, amount: changes }))
  const bodies = groupByBody(
    written.length > 0 ? written : [{ person: editor, organisation: editor.organisation, amount: 1 }],
  )
  return (
    <ul>
      {bodies.map(({ organisation, college, people }) => {
        const body = organisation ?? t(collegeNames[college])
        const names = people.map(({ displayName }) => displayName).join(', ')
        return <li key={body}>{t`${body} : ${names}`}</li>
      })}
    </ul>
  )
}
