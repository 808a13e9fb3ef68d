import type { VoteValue } from '@leviers/shared/votes'
import { shownValue, type Reject, type RejectReason } from '../rejects.js'

const earliest = Date.UTC(2000, 0)
const latest = Date.UTC(2100, 0)
const values: Record<string, VoteValue> = { '1': 'AGREE', '-1': 'DISAGREE', '0': 'PASS' }

/** The first thing that is wrong with a row; what comes after it is not judged. */
export class RowFault extends Error {
  override readonly name = 'RowFault'
  constructor(
    readonly reason: RejectReason,
    readonly details: Reject['details'],
  ) {
    super(reason)
  }
}

/** An id of a statement or participant: a whole number, kept as text. Throws RowFault. */
export function idCell(column: string, raw: string | undefined): string {
  const cell = raw?.trim() ?? ''
  if (!/^\d{1,18}$/.test(cell)) throw new RowFault('BAD_NUMBER', { column, value: shownValue(cell) })
  return BigInt(cell).toString()
}

/** A time in milliseconds since 1970. Throws RowFault when it is something else, or outside 2000 to 2100. */
export function timeCell(column: string, raw: string | undefined): number {
  const cell = raw?.trim() ?? ''
  if (!/^\d{1,18}$/.test(cell)) throw new RowFault('BAD_NUMBER', { column, value: shownValue(cell) })
  const time = Number(cell)
  if (time < earliest || time >= latest) throw new RowFault('BAD_TIME', { column, value: shownValue(cell) })
  return time
}

/** A count. Throws RowFault. */
export function countCell(column: string, raw: string | undefined): number {
  return Number(idCell(column, raw))
}

/** A vote: 1 agrees, -1 disagrees, 0 passes. Throws RowFault. */
export function voteCell(raw: string | undefined): VoteValue {
  const cell = raw?.trim() ?? ''
  const value = values[cell]
  if (!value) throw new RowFault('BAD_VOTE', { value: shownValue(cell) })
  return value
}

/** What each row says; rows at fault go to the rejects. */
export function acceptedRows<Row extends { line: number }, Value>(
  file: { name: string; rows: readonly Row[] },
  rejects: Reject[],
  read: (row: Row) => Value,
): Value[] {
  return file.rows.flatMap((row) => {
    try {
      return [read(row)]
    } catch (fault) {
      if (!(fault instanceof RowFault)) throw fault
      rejects.push({ file: file.name, line: row.line, reason: fault.reason, details: fault.details })
      return []
    }
  })
}
