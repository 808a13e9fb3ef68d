import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { ExportSource } from '../../packages/server/src/features/exports/export-source.ts'
import type { ImportTarget } from '../../packages/server/src/features/imports/import-target.ts'
import { importPolis, type PolisImport } from '../../packages/server/src/features/imports/polis/import-polis.ts'

export const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url))

/** A real deliberation, when the shared data is beside the checkout; said loudly when it is not. */
export function realFolder(name: string): string | null {
  const folder = `${shared}/${name}`
  if (existsSync(folder)) return folder
  process.stderr.write(`\n!!! ${folder} is not there: the test of this real deliberation does not run.\n\n`)
  return null
}

export interface Counters {
  votes: number
  levers: number
}

/** The running counters of stats-history.csv, one for each statement and vote; rows of visitors are left out. */
export function publishedCounters(folder: string): Counters[] {
  const rows = recordsOf(folder, 'stats-history.csv')
  const counters = rows.map((row) => ({ votes: Number(row['n-votes']), levers: Number(row['n-comments']) }))
  let last = { votes: 0, levers: 0 }
  return counters.filter((each) => {
    const moved = each.votes !== last.votes || each.levers !== last.levers
    last = each
    return moved
  })
}

export interface ExpectedTally {
  externalId: string
  agree: number
  disagree: number
  pass: number
}

export function expectedTallies(folder: string): ExpectedTally[] {
  return recordsOf(folder, 'expected_tallies.csv')
    .map((row) => ({
      externalId: row['comment-id'] ?? '',
      agree: Number(row.agree),
      disagree: Number(row.disagree),
      pass: Number(row.pass),
    }))
    .sort((a, b) => Number(a.externalId) - Number(b.externalId))
}

export function recordsOf(folder: string, file: string): Record<string, string>[] {
  return parse(readFileSync(`${folder}/${file}`), { columns: true, bom: true })
}

/** Imports as `import polis FOLDER` does, and keeps every step of the counters. */
export async function importFolder(
  target: ImportTarget,
  folder: string,
  more: Partial<Pick<PolisImport, 'boardName' | 'goOn' | 'signal' | 'clock' | 'watcher'>> = {},
) {
  const counters: Counters[] = []
  let last = { votes: 0, levers: 0 }
  const result = await importPolis({
    folder,
    target,
    boardName: null,
    attribution: null,
    goOn: false,
    clock: null,
    now: new Date(),
    signal: new AbortController().signal,
    onRead: () => undefined,
    watcher: {
      onSilenceCut: () => undefined,
      onCounts({ votes, levers }) {
        if (votes !== last.votes || levers !== last.levers) counters.push((last = { votes, levers }))
      },
    },
    ...more,
  })
  return { result, counters }
}

/** The tallies of the board with this name, as `export tallies` gives them. */
export async function talliesOf(source: ExportSource, name: string): Promise<ExpectedTally[]> {
  const [board] = await source.boardsNamed(name)
  if (!board) throw new Error(`no board is called ${name}`)
  return source.tallies(board.id)
}
