import { resolve } from 'node:path'
import type { Locale } from '@leviers/shared/roles'
import { backUpPostgres } from '../backups/back-up-postgres.js'
import { backupKindOf } from '../backups/backup-kind.js'
import { BackupProblem } from '../backups/backup-problem.js'
import type { LogCheck } from '../backups/check-log.js'
import type { Config } from '../config.js'
import { endClient } from '../cluster/end-client.js'
import type { Instance } from '../http/instance.js'
import { differenceSentence, problemSentence } from './backup-sentences.js'
import { restoreEmbedded } from './restore-embedded.js'
import { reached, restoreOnPostgres, serverMajorOf } from './restore-on-postgres.js'
import { exitStatus } from './run-import.js'
import { sentencesOf } from './sentences.js'
import type { Terminal } from './terminal.js'

export interface BackupSession {
  config: Pick<Config, 'dataDir' | 'databaseUrl'>
  terminal: Terminal
  locale: Locale
  /** The Leviers of the configuration: opened only where it does the work. */
  withInstance<Value>(work: (instance: Instance) => Promise<Value>): Promise<Value>
}

/** Writes a backup to a file that is not there yet, and gives the exit status. */
export async function runBackup(given: string, session: BackupSession): Promise<number> {
  const { config, terminal, locale } = session
  const path = resolve(given)
  return orProblem(session, async () => {
    const bytes = await (config.databaseUrl ? fromPostgres(config.databaseUrl, path) : fromEmbedded(path, session))
    const size = new Intl.NumberFormat(locale).format(Math.ceil(bytes / 1_024))
    terminal.say(sentencesOf(locale).backedUp({ path, size }))
    return exitStatus.done
  })
}

/** Restores a backup, tells what is in it, and gives the exit status. */
export async function runRestore(given: string, session: BackupSession): Promise<number> {
  const { config, terminal, locale } = session
  const path = resolve(given)
  return orProblem(session, async () => {
    const kind = await backupKindOf(path)
    if (kind === 'EMBEDDED' && config.databaseUrl) throw new BackupProblem('OF_EMBEDDED')
    if (kind === 'POSTGRESQL' && !config.databaseUrl) throw new BackupProblem('OF_POSTGRESQL')
    const { check, kept } = await (config.databaseUrl
      ? restoreOnPostgres(config.databaseUrl, path)
      : restoreEmbedded(config.dataDir, path))
    terminal.say(sentencesOf(locale).restored(path))
    if (kept) terminal.say(sentencesOf(locale).kept(kept))
    return printCheck(check, session)
  })
}

/** Has every page start from what is in the database, after a restoration by other means, and gives the exit status. */
export async function runRenewCursors(session: BackupSession): Promise<number> {
  const check = await session.withInstance((instance) => instance.renewCursors())
  session.terminal.say(sentencesOf(session.locale).cursorsRenewed)
  return printCheck(check, session)
}

async function fromPostgres(url: string, path: string): Promise<number> {
  return backUpPostgres(url, await majorOf(url), path)
}

/** The version of the server, asked over a connection that is closed again before anything else. */
async function majorOf(url: string): Promise<number> {
  const client = await reached(url)
  try {
    return await serverMajorOf(client)
  } finally {
    await endClient(client)
  }
}

async function fromEmbedded(path: string, { withInstance }: BackupSession): Promise<number> {
  const answer = await withInstance((instance) => instance.backUp(path))
  if ('bytes' in answer) return answer.bytes
  throw new BackupProblem(answer.problem, answer.about)
}

export function printCheck({ differences, ...seen }: LogCheck, { terminal, locale }: BackupSession): number {
  const sentences = sentencesOf(locale)
  const { format } = new Intl.NumberFormat(locale)
  const { boards, streams, events, texts } = seen
  const counts = { boards: format(boards), streams: format(streams), events: format(events), texts: format(texts) }
  terminal.say(sentences.checked(counts))
  terminal.say(differences.length > 0 ? sentences.differs : sentences.allAgrees)
  for (const { kind, count } of differences) terminal.say(differenceSentence(kind, format(count), locale))
  return differences.length > 0 ? exitStatus.leftOut : exitStatus.done
}

export async function orProblem({ terminal, locale }: BackupSession, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (fault) {
    if (!(fault instanceof BackupProblem)) throw fault
    terminal.say(problemSentence(fault, locale))
    return exitStatus.failed
  }
}
