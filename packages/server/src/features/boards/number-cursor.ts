import { PublicError } from '../../errors.js'

/** A place in a list that is ordered by a number, as programs hold it. */
export function numberCursor(number: number): string {
  return Buffer.from(`n${number}`).toString('base64url')
}

/** The number of a place; null without one. Throws BAD_CURSOR when it was not made by numberCursor. */
export function numberOfPlace(cursor: string | null | undefined): number | null {
  if (cursor === null || cursor === undefined) return null
  const match = /^n(\d{1,10})$/.exec(Buffer.from(cursor.slice(0, 40), 'base64url').toString('utf8'))
  if (!match) throw new PublicError('BAD_CURSOR')
  return Math.min(Number(match[1]), 2 ** 31 - 1)
}

/** How many are asked for, held between 1 and 100. */
export function pageSize(first: number): number {
  return Math.max(1, Math.min(first, 100))
}

export interface NumberedPage<Item> {
  edges: { cursor: string; node: Item }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** A page from one row more than asked for: the extra one only says that there is another page. */
export function numberedPage<Row, Item>(
  rows: readonly Row[],
  { size, numberOf, show }: { size: number; numberOf(row: Row): number; show(row: Row): Item },
): NumberedPage<Item> {
  const edges = rows.slice(0, size).map((row) => ({ cursor: numberCursor(numberOf(row)), node: show(row) }))
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } }
}
