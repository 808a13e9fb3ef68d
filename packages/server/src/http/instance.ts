import type { SqlEntityManager } from '@mikro-orm/sql'
import type { CommandRunner } from '../events/run-command.js'
import { purgeTexts, type Purge } from '../features/coediting/purge-texts.js'
import { makeExportSource, type ExportSource } from '../features/exports/export-source.js'
import { makeImportTarget, type ImportTarget } from '../features/imports/import-target.js'

/** A Leviers as its operator's command line speaks to it: this process's own, or a running server's. */
export type Instance = ImportTarget & ExportSource & PurgeTarget

export interface PurgeTarget {
  /** Forgets how texts were typed more than so many days ago. */
  purgeTexts(days: number): Promise<Purge>
}

/** What an instance is asked, by name. */
export const instanceQuestions = [
  'boardsNamed',
  'boardBroughtFrom',
  'themes',
  'importedLevers',
  'addPeople',
  'knownOperations',
  'runAll',
  'timeSpent',
  'tallies',
  'boardFile',
  'purgeTexts',
] as const satisfies readonly (keyof Instance)[]

/** This process's own Leviers. */
export function makeInstance(parts: { em: SqlEntityManager; runner: CommandRunner; now: () => Date }): Instance {
  const { em, now } = parts
  return { ...makeImportTarget(parts), ...makeExportSource(parts), purgeTexts: (days) => purgeTexts(em, { days, now }) }
}
