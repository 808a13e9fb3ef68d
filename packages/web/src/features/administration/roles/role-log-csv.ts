import { harmlessText } from '../catalogue/neighbourhoods-csv.js'
import type { LogEntry, useLogWords } from './role-log-line.js'

/** The log of roles for a spreadsheet: one line each, in the order given. */
export function roleLogCsv(entries: readonly LogEntry[], words: ReturnType<typeof useLogWords>): string {
  const lines = entries.map((entry) => [
    entry.at,
    words.act(entry),
    words.role(entry.role),
    entry.board?.title ?? words.programme,
    entry.person.displayName,
    entry.until ?? '',
    entry.act === 'LAPSED' ? '' : (entry.by?.displayName ?? words.installation),
  ])
  // Spreadsheets know by the mark that it is UTF-8.
  return `\uFEFF${[words.columns, ...lines].map((cells) => cells.map(cellOf).join(';')).join('\r\n')}\r\n`
}

/** Names are people's words: none is a formula to a spreadsheet. */
function cellOf(text: string): string {
  return `"${harmlessText(text).replaceAll('"', '""')}"`
}
