import { parseArgs } from 'node:util'

/** What the operator asks for. */
export type CliCommand =
  | ({ do: 'IMPORT_POLIS'; folder: string; skipRejects: boolean; attribution: string | null } & ImportOptions)
  | ({ do: 'IMPORT_BOARD'; path: string } & ImportOptions)
  | { do: 'EXPORT_TALLIES' | 'EXPORT_BOARD'; boardName: string; output: string | null }
  | { do: 'PURGE_TEXTS'; days: number | null }
  | { do: 'EXPORT_PROGRAMME'; path: string }
  | { do: 'IMPORT_PROGRAMME'; path: string }
  | { do: 'BACKUP'; path: string }
  | { do: 'RESTORE'; path: string }
  | { do: 'RENEW_CURSORS' }
  | { do: 'HELP' }

interface ImportOptions {
  boardName: string | null
  /** How many times faster than it happened; null for as fast as can be. */
  replay: number | null
  /** Where the rejected rows are listed; null for a file in the data directory. */
  report: string | null
}

/** The command line is not one that is understood; the usage says which are. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage'
}

const options = {
  board: { type: 'string' },
  replay: { type: 'string' },
  rejects: { type: 'string' },
  attribution: { type: 'string' },
  report: { type: 'string' },
  output: { type: 'string' },
  days: { type: 'string' },
  help: { type: 'boolean' },
} as const

type Values = ReturnType<typeof parsed>['values']

/** Reads a command line. Throws BadUsage with what is wrong with it. */
export function readArguments(args: readonly string[]): CliCommand {
  const { values, positionals } = parsed(args)
  const [verb, what, path, ...others] = positionals
  if (values.help || verb === undefined || verb === 'help') return { do: 'HELP' }
  if (verb === 'backup' || verb === 'restore') return backupCommand(verb, positionals, values)
  const command = `${verb} ${what ?? ''}`
  if (others.length > 0) throw new BadUsage(others.join(' '))
  if (command === 'import polis' || command === 'import board') {
    allow(values, ['board', 'replay', 'report', ...(what === 'polis' ? ['rejects', 'attribution'] : [])])
    if (!path) throw new BadUsage(command)
    const common = importOptions(values)
    if (what === 'board') return { do: 'IMPORT_BOARD', path, ...common }
    const { attribution = null } = values
    return { do: 'IMPORT_POLIS', folder: path, skipRejects: skipsRejects(values.rejects), attribution, ...common }
  }
  if (command === 'export tallies' || command === 'export board') {
    allow(values, ['board', 'output'])
    if (path) throw new BadUsage(path)
    if (!values.board) throw new BadUsage(`${command} --board`)
    const { board: boardName, output = null } = values
    return { do: what === 'tallies' ? 'EXPORT_TALLIES' : 'EXPORT_BOARD', boardName, output }
  }
  if (command === 'export programme' || command === 'import programme') {
    allow(values, [])
    if (!path) throw new BadUsage(command)
    return { do: verb === 'export' ? 'EXPORT_PROGRAMME' : 'IMPORT_PROGRAMME', path }
  }
  if (command === 'purge texts') {
    allow(values, ['days'])
    if (path) throw new BadUsage(path)
    return { do: 'PURGE_TEXTS', days: daysOf(values.days) }
  }
  if (command === 'renew cursors') {
    allow(values, [])
    if (path) throw new BadUsage(path)
    return { do: 'RENEW_CURSORS' }
  }
  throw new BadUsage(command.trim())
}

function backupCommand(verb: 'backup' | 'restore', [, path, ...others]: readonly string[], values: Values): CliCommand {
  allow(values, [])
  if (!path || others.length > 0) throw new BadUsage([verb, ...others].join(' '))
  return { do: verb === 'backup' ? 'BACKUP' : 'RESTORE', path }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (fault) {
    throw new BadUsage(fault instanceof Error ? fault.message : '')
  }
}

function allow(values: Values, names: readonly string[]): void {
  const other = Object.keys(values).find((name) => !names.includes(name))
  if (other) throw new BadUsage(`--${other}`)
}

function importOptions({ board, replay, report }: Values): ImportOptions {
  if (board !== undefined && board.trim() === '') throw new BadUsage('--board')
  const speed = replay === undefined ? null : Number(replay)
  if (speed !== null && !(speed > 0 && Number.isFinite(speed))) throw new BadUsage(`--replay ${replay}`)
  return { boardName: board ?? null, replay: speed, report: report ?? null }
}

/** Null for as many as the configuration says. */
function daysOf(value: string | undefined): number | null {
  if (value === undefined) return null
  if (!/^\d{1,4}$/.test(value)) throw new BadUsage(`--days ${value}`)
  return Number(value)
}

function skipsRejects(value: string | undefined): boolean {
  if (value === undefined || value === 'stop') return false
  if (value === 'skip') return true
  throw new BadUsage(`--rejects ${value}`)
}
