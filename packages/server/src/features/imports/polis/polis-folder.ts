import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Deliberation } from '../deliberation.js'
import { readPolisLog } from './polis-log.js'
import { readPolisMatrix } from './polis-matrix.js'
import { readPolisSummary } from './polis-summary.js'
import { stopImport, type Reject } from '../rejects.js'

const maxBytes = 512 * 1024 * 1024

/**
 * Reads a Polis export: either statements and a log of votes (comments.csv, votes.csv), or a published tally and a
 * matrix of participants × statements (*-tally.csv, *-participants-votes.csv). Throws ImportStopped when the folder or
 * a needed file is missing or is something else altogether.
 */
export async function readPolisFolder(folder: string): Promise<Deliberation> {
  const names = await readdir(folder).catch(() => stopImport(folder, 'MISSING_FILE'))
  const files = new Map<string, Buffer>()
  for (const name of names.filter((each) => each.endsWith('.csv') || each === 'SOURCE.txt')) {
    files.set(name, await readWhole(join(folder, name)))
  }
  const rejects: Reject[] = []
  const matrix = [...files.keys()].find((name) => name.endsWith('-tally.csv'))
  const isLog = files.has('comments.csv') || files.has('votes.csv') || !matrix
  const read = isLog ? await readPolisLog(files, rejects) : await readPolisMatrix(files, rejects)
  const summary = await readPolisSummary(files, rejects)
  const topic = summary.topic ?? basename(folder)
  const origin = summary.url ?? `sha256:${hashOf(files.get(isLog ? 'comments.csv' : (matrix ?? '')))}`
  return { ...read, topic, description: summary.description, attribution: summary.attribution, origin, rejects }
}

async function readWhole(path: string): Promise<Buffer> {
  const bytes = await readFile(path).catch(() => stopImport(path, 'UNREADABLE_FILE'))
  if (bytes.length > maxBytes) stopImport(path, 'RECORD_TOO_LARGE')
  return bytes
}

function hashOf(bytes: Buffer | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
    .slice(0, 32)
}
