import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Locale } from '@leviers/shared/roles'
import { stringify } from 'csv-stringify/sync'
import type { ImportRun } from '../features/imports/carry-out.js'
import { importBoard } from '../features/imports/import-board.js'
import { importPolis } from '../features/imports/polis/import-polis.js'
import { ImportStopped, type Reject } from '../features/imports/rejects.js'
import { makeReplayClock } from '../features/imports/replay-clock.js'
import type { Instance } from '../http/instance.js'
import type { CliCommand } from './cli-arguments.js'
import { importSummary, type ImportedResult } from './import-summary.js'
import { rejectLine, rejectSentence } from './reject-sentences.js'
import { sentencesOf } from './sentences.js'
import type { Terminal } from './terminal.js'

/** 0 when all of it is in, and only then. */
export const exitStatus = { done: 0, failed: 1, badUsage: 2, leftOut: 3, interrupted: 130 } as const

type ImportCommand = Extract<CliCommand, { do: 'IMPORT_POLIS' | 'IMPORT_BOARD' }>

export interface ImportSession {
  instance: Instance
  terminal: Terminal
  locale: Locale
  dataDir: string
  signal: AbortSignal
}

const maxShown = 20

/** Carries out an import, tells how it went, and gives the exit status. */
export async function runImport(command: ImportCommand, session: ImportSession): Promise<number> {
  const { terminal, locale } = session
  const started = performance.now()
  try {
    const result = await imported(command, session)
    terminal.end()
    importSummary(result, { locale, milliseconds: performance.now() - started }).forEach((line) => terminal.say(line))
    if (result.rejects.length > 0) await printRejects(result.rejects, command, session)
    if (result.isPartial) return session.signal.aborted ? exitStatus.interrupted : exitStatus.failed
    return result.rejects.length > 0 ? exitStatus.leftOut : exitStatus.done
  } catch (fault) {
    terminal.end()
    if (!(fault instanceof ImportStopped)) throw fault
    const number = new Intl.NumberFormat(locale)
    showRejects(fault.rejects, session)
    terminal.say(sentencesOf(locale).nothingWritten(number.format(fault.rejects.length)))
    return exitStatus.failed
  }
}

function imported(
  command: ImportCommand,
  { instance, terminal, locale, signal }: ImportSession,
): Promise<ImportedResult> {
  const { boardName, replay } = command
  const sentences = sentencesOf(locale)
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const goOn = command.do === 'IMPORT_POLIS' && command.skipRejects
  const clock = replay === null ? null : makeReplayClock({ speed: replay, now: () => performance.now() })
  const run: ImportRun = { target: instance, watcher: terminal, clock, goOn, signal }
  const onRead = (total: number, milliseconds: number) => {
    terminal.say(sentences.read(number.format(total), number.format(milliseconds / 1_000)))
    terminal.begin(total, replay !== null)
  }
  if (command.do === 'IMPORT_BOARD') return importBoard({ ...run, path: command.path, boardName, onRead })
  const { folder, attribution } = command
  return importPolis({ ...run, folder, boardName, attribution, now: new Date(), onRead })
}

function showRejects(rejects: readonly Reject[], { terminal, locale }: ImportSession): void {
  rejects.slice(0, maxShown).forEach((reject) => terminal.say(rejectLine(reject, locale)))
  const others = rejects.length - maxShown
  if (others > 0) terminal.say(sentencesOf(locale).andOthers(new Intl.NumberFormat(locale).format(others)))
}

async function printRejects(
  rejects: readonly Reject[],
  { report }: ImportCommand,
  session: ImportSession,
): Promise<void> {
  const { dataDir, locale, terminal } = session
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  const path = report ?? join(dataDir, 'imports', `rejects-${stamp}.csv`)
  const rows = rejects.map((reject) => [reject.file, reject.line, reject.reason, rejectSentence(reject, locale)])
  await mkdir(dirname(path), { recursive: true })
  // For a spreadsheet, which in French expects semicolons, and without the mark reads no accents.
  const form = { bom: true, delimiter: locale === 'FR' ? ';' : ',', escape_formulas: true }
  await writeFile(path, stringify([['file', 'line', 'code', 'reason'], ...rows], form))
  showRejects(rejects, session)
  terminal.say(sentencesOf(locale).leftOut(new Intl.NumberFormat(locale).format(rejects.length), path))
}
