import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Locale } from '@leviers/shared/roles'
import { stringify } from 'csv-stringify/sync'
import { boardFileLines } from '../features/exports/board-file.js'
import type { ExportSource } from '../features/exports/export-source.js'
import type { CliCommand } from './cli-arguments.js'
import { exitStatus } from './run-import.js'
import { sentencesOf } from './sentences.js'
import type { Terminal } from './terminal.js'

type ExportCommand = Extract<CliCommand, { do: 'EXPORT_TALLIES' | 'EXPORT_BOARD' }>

export interface ExportSession {
  instance: ExportSource
  terminal: Terminal
  locale: Locale
}

/** Writes an export to the standard output or to a file, and gives the exit status. */
export async function runExport(
  command: ExportCommand,
  { instance, terminal, locale }: ExportSession,
): Promise<number> {
  const { boardName, output } = command
  const [board, ...others] = await instance.boardsNamed(boardName)
  if (!board || others.length > 0) {
    const slugs = [board, ...others].map((each) => each?.slug).join(', ')
    terminal.say(board ? sentencesOf(locale).severalBoards(boardName, slugs) : sentencesOf(locale).noBoard(boardName))
    return exitStatus.failed
  }
  const text =
    command.do === 'EXPORT_TALLIES'
      ? [talliesCsv(await instance.tallies(board.id))]
      : boardFileLines(await instance.boardFile(board.id))
  await (output === null ? print(text) : writeWhole(output, text))
  return exitStatus.done
}

function talliesCsv(tallies: Awaited<ReturnType<ExportSource['tallies']>>): string {
  const rows = tallies.map(({ externalId, agree, disagree, pass }) => [externalId, agree, disagree, pass])
  return stringify([['external_id', 'agree', 'disagree', 'pass'], ...rows], { escape_formulas: true })
}

async function print(text: Iterable<string>): Promise<void> {
  for (const piece of text) if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
}

/** A file is there whole, or not at all. */
async function writeWhole(path: string, text: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(text), createWriteStream(`${path}.partial`))
  await rename(`${path}.partial`, path)
}
