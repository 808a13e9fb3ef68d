import type { SqlEntityManager } from '@mikro-orm/sql'
import type { CommandRunner } from '../events/run-command.js'
import { makeExportSource, type ExportSource } from '../features/exports/export-source.js'
import { makeImportTarget, type ImportTarget } from '../features/imports/import-target.js'

/** A Leviers as its operator's command line speaks to it: this process's own, or a running server's. */
export type Instance = ImportTarget & ExportSource

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
] as const satisfies readonly (keyof Instance)[]

/** This process's own Leviers. */
export function makeInstance(parts: { em: SqlEntityManager; runner: CommandRunner }): Instance {
  return { ...makeImportTarget(parts), ...makeExportSource(parts) }
}
