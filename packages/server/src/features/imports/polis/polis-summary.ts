import { limits } from '@leviers/shared/limits'
import { cleanLine, cleanText, excerptOf, hasVisibleText } from '@leviers/shared/texts'
import { readCsv } from '../csv-file.js'
import type { PolisFiles } from './polis-files.js'
import type { Reject } from '../rejects.js'

export interface PolisSummary {
  topic: string | null
  /** The conversation's address: the same in every export of it. */
  url: string | null
  description: string
  attribution: string | null
}

/** What summary.csv says of the conversation, and SOURCE.txt of whom to name; each may be absent. */
export async function readPolisSummary(files: PolisFiles, rejects: Reject[]): Promise<PolisSummary> {
  const bytes = files.get('summary.csv')
  const keys = bytes && bytes.length > 0 ? await keysOf(bytes, rejects) : new Map<string, string>()
  const topic = cleanLine(keys.get('topic') ?? '')
  const url = keys.get('url')?.trim()
  return {
    topic: hasVisibleText(topic) ? excerptOf(topic, limits.text.boardTitle - 1) : null,
    url: url ? cleanLine(url) : null,
    description: cleanText(keys.get('conversation-description') ?? '').slice(0, limits.text.boardDescription),
    attribution: attributionIn(files.get('SOURCE.txt')),
  }
}

async function keysOf(bytes: Buffer, rejects: Reject[]): Promise<Map<string, string>> {
  const { header, rows } = await readCsv('summary.csv', bytes, rejects)
  const pairs = [header, ...rows.map((row) => row.cells)]
  return new Map(pairs.map(([key = '', value = '']) => [key, value]))
}

/** The indented lines under "Attribution to print…", as one sentence; else where the data comes from and its licence. */
function attributionIn(bytes: Buffer | undefined): string | null {
  const lines = bytes?.toString('utf8').split(/\r?\n/) ?? []
  const start = lines.findIndex((line) => /^attribution to print/i.test(line))
  if (start === -1) return originIn(lines)
  const after = lines.slice(start + 1)
  const end = after.findIndex((line) => !/^\s+\S/.test(line))
  return cleanLine(after.slice(0, end === -1 ? after.length : end).join(' ')) || null
}

function originIn(lines: readonly string[]): string | null {
  const [repository, licence] = ['Repository', 'Licence'].map((key) =>
    lines.find((line) => line.startsWith(key))?.replace(/^\w+\s*:\s*/, ''),
  )
  return repository && licence ? cleanLine(`${repository} (${licence})`) : null
}
