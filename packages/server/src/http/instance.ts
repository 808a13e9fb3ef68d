import type { SqlEntityManager } from '@mikro-orm/sql'
import { BackupProblem, type BackupProblemCode } from '../backups/backup-problem.js'
import { backUpEmbedded } from '../backups/back-up-embedded.js'
import { checkLog, type LogCheck } from '../backups/check-log.js'
import { exportProgramme, type ExportedProgramme } from '../backups/programme/export-programme.js'
import { importProgramme } from '../backups/programme/import-programme.js'
import type { CommandRunner } from '../commands/command-runner.js'
import { renewTimeline } from '../log/timeline.js'
import { purgeTexts, type Purge } from '../features/coediting/log/purge-texts.js'
import { makeExportSource, type ExportSource } from '../features/exports/export-source.js'
import { makeImportTarget, type ImportTarget } from '../features/imports/import-target.js'
import { sqlOf } from '../sql.js'

/** A Leviers as its operator's command line speaks to it: this process's own, or a running server's. */
export type Instance = ImportTarget & ExportSource & PurgeTarget & BackupSource & ProgrammeMover

export interface PurgeTarget {
  /** Forgets how texts were typed more than so many days ago. */
  purgeTexts(days: number): Promise<Purge>
}

/** What became of a backup: how many bytes it has, or why there is none. */
export type BackupAnswer = { bytes: number } | Problem

export interface BackupSource {
  /** Writes a backup of the embedded database to a file that is not there yet. */
  backUp(path: string): Promise<BackupAnswer>
  /** Has everybody start from a fresh snapshot, after a restoration by other means, and checks what is there. */
  renewCursors(): Promise<LogCheck>
}

/** Why something was not carried out. */
interface Problem {
  problem: BackupProblemCode
  about: string
}

export interface ProgrammeMover {
  /** Writes the whole programme to a file that is not there yet. */
  exportProgramme(path: string): Promise<ExportedProgramme | Problem>
  /** Reads such a file into this instance, where nobody is yet; pages and servers start anew. Checks what is there then. */
  importProgramme(path: string): Promise<LogCheck | Problem>
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
  'backUp',
  'renewCursors',
  'exportProgramme',
  'importProgramme',
] as const satisfies readonly (keyof Instance)[]

interface InstanceParts {
  em: SqlEntityManager
  runner: Pick<CommandRunner, 'run'>
  now: () => Date
  /** All of an embedded database as one archive. */
  dump?: (() => Promise<Blob>) | undefined
  /** Which files the database is in, where that is known. */
  files?: string
}

/** This process's own Leviers. */
export function makeInstance(parts: InstanceParts): Instance {
  const { em, now, dump, files = '' } = parts
  return {
    ...makeImportTarget(parts),
    ...makeExportSource(parts),
    purgeTexts: (days) => purgeTexts(em, { days, now }),
    backUp: (path) => orProblem(() => backedUp(dump, path)),
    exportProgramme: (path) => orProblem(() => exportProgramme(em, path)),
    importProgramme: (path) =>
      orProblem(async () => {
        await importProgramme(em, path)
        await renewTimeline(em, files)
        return checkLog(sqlOf(em.fork()))
      }),
    async renewCursors() {
      await renewTimeline(em, files)
      return checkLog(sqlOf(em.fork()))
    },
  }
}

async function backedUp(dump: InstanceParts['dump'], path: string): Promise<{ bytes: number }> {
  if (!dump) throw new Error('only an embedded database is backed up by the process that holds it')
  return { bytes: await backUpEmbedded(dump, path) }
}

async function orProblem<Done extends object>(work: () => Promise<Done>): Promise<Done | Problem> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof BackupProblem) return { problem: fault.code, about: fault.about }
    throw fault
  }
}
