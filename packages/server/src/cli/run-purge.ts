import type { Locale } from '@leviers/shared/roles'
import type { PurgeTarget } from '../http/instance.js'
import type { CliCommand } from './cli-arguments.js'
import { exitStatus } from './run-import.js'
import { sentencesOf } from './sentences.js'
import type { Terminal } from './terminal.js'

export interface PurgeSession {
  instance: PurgeTarget
  terminal: Terminal
  locale: Locale
  /** What the configuration says, when the command does not. */
  textRetentionDays: number
}

/** Forgets how texts were typed some days ago, tells how much that was, and gives the exit status. */
export async function runPurge(
  command: Extract<CliCommand, { do: 'PURGE_TEXTS' }>,
  { instance, terminal, locale, textRetentionDays }: PurgeSession,
): Promise<number> {
  const days = command.days ?? textRetentionDays
  const { texts, changes } = await instance.purgeTexts(days)
  const { purged, nothingToPurge } = sentencesOf(locale)
  const number = new Intl.NumberFormat(locale)
  const counts = { texts: number.format(texts), changes: number.format(changes), days: number.format(days) }
  terminal.say(changes > 0 ? purged(counts) : nothingToPurge(counts.days))
  return exitStatus.done
}
