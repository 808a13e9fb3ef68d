import { msg } from '@lingui/core/macro'
import type { VersionEntry } from './reading/use-versions.js'

const names = {
  PUBLISHED: msg`publié`,
  EDITED: msg`enregistré`,
  WRITTEN: msg`texte modifié`,
  RESTORED: msg`rétabli`,
} satisfies Record<VersionEntry['reason'], unknown>

const together = msg`écrit à plusieurs`

/** Why a version was made, in plain words. */
export function versionReasonName({ reason, contributors }: Pick<VersionEntry, 'reason' | 'contributors'>) {
  const people = new Set(contributors.map(({ person }) => person.id))
  return reason === 'WRITTEN' && people.size > 1 ? together : names[reason]
}
