import { BadUsage, readArguments, type CliCommand } from './cli/cli-arguments.js'
import { openInstance } from './cli/open-instance.js'
import { runBackup, runRenewCursors, runRestore } from './cli/run-backup.js'
import { runExportProgramme, runImportProgramme } from './cli/run-programme.js'
import { runExport } from './cli/run-export.js'
import { exitStatus, runImport } from './cli/run-import.js'
import { runPurge } from './cli/run-purge.js'
import { sentencesOf } from './cli/sentences.js'
import { Terminal } from './cli/terminal.js'
import { readConfig, readLocale } from './config.js'
import { StartRefused } from './errors.js'
import { ServerGone } from './http/control/control-client.js'
import type { Instance } from './http/instance.js'
import { makeLogger } from './logger.js'

const locale = readLocale()
const sentences = sentencesOf(locale)
// What is asked for goes to the standard output; what is said about it to the error output.
const terminal = new Terminal(process.stderr, locale)
process.exitCode = await main(terminal).catch((fault: unknown) => explained(fault))

async function main(terminal: Terminal): Promise<number> {
  const command = readArguments(process.argv.slice(2))
  if (command.do === 'HELP') {
    terminal.say(sentences.usage)
    return exitStatus.done
  }
  const config = readConfig()
  const logger = makeLogger({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel })
  const withInstance = async <Value>(work: (instance: Instance) => Promise<Value>) => {
    const { instance, isServer, close } = await openInstance(config, logger)
    try {
      if (isServer) terminal.say(sentences.throughServer)
      return await work(instance)
    } finally {
      await close()
    }
  }
  const session = { config, terminal, locale, withInstance }
  if (command.do === 'BACKUP') return runBackup(command.path, session)
  if (command.do === 'RESTORE') return runRestore(command.path, session)
  if (command.do === 'RENEW_CURSORS') return runRenewCursors(session)
  if (command.do === 'EXPORT_PROGRAMME') return runExportProgramme(command.path, session)
  if (command.do === 'IMPORT_PROGRAMME') return runImportProgramme(command.path, session)
  const { dataDir, textRetentionDays } = config
  return withInstance((instance) =>
    run(command, { instance, terminal, locale, dataDir, textRetentionDays, signal: stopSignal() }),
  )
}

type Session = Parameters<typeof runImport>[1] & Parameters<typeof runPurge>[1]
type InstanceCommand = Exclude<
  CliCommand,
  { do: 'HELP' | 'BACKUP' | 'RESTORE' | 'RENEW_CURSORS' | 'EXPORT_PROGRAMME' | 'IMPORT_PROGRAMME' }
>

function run(command: InstanceCommand, session: Session): Promise<number> {
  if (command.do === 'PURGE_TEXTS') return runPurge(command, session)
  if (command.do === 'IMPORT_POLIS' || command.do === 'IMPORT_BOARD') return runImport(command, session)
  return runExport(command, session)
}

/** Aborted at Ctrl-C; a terminal sends it to npm and to us, so that it comes more than once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const stop = () => {
    if (!controller.signal.aborted) terminal.say(sentences.stopping)
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller.signal
}

function explained(fault: unknown): number {
  if (fault instanceof BadUsage) {
    terminal.say(`${sentences.badUsage(fault.message)}\n${sentences.usage}`)
    return exitStatus.badUsage
  }
  if (fault instanceof StartRefused) terminal.say(fault.message)
  else if (fault instanceof ServerGone) terminal.say(sentences.serverGone)
  else throw fault
  return exitStatus.failed
}
