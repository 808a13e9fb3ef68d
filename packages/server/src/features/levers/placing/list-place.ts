import { PublicError } from '../../../errors.js'

/** A place in a list of levers, as programs hold it. */
export interface ListPlace {
  /** The board's last event when the list was begun: what moved after it is told once more at the end. Null in older places. */
  since: number | null
  /** The place in the order; null at the beginning, and in what moved. */
  after: string | null
  /** Up to which event what moved was told; null before that. */
  moved: number | null
}

/** The place that a cursor stands for. Throws BAD_CURSOR when it is none; a place in the order is checked where it is read. */
export function placeOfCursor(cursor: string | null | undefined): ListPlace {
  if (!cursor) return { since: null, after: null, moved: null }
  const [, since, rest] = /^(\d{1,10})\.(.+)$/.exec(cursor) ?? []
  if (since === undefined || rest === undefined) return { since: null, after: cursor, moved: null }
  if (!rest.startsWith('~')) return { since: numberOf(since), after: rest, moved: null }
  return { since: numberOf(since), after: null, moved: numberOf(rest.slice(1)) }
}

/** The cursor of a place in the order. */
export function cursorInOrder(since: number | null, place: string): string {
  return since === null ? place : `${since}.${place}`
}

/** The cursor of a place in what moved since. */
export function cursorInMoved(since: number, number: number): string {
  return `${since}.~${number}`
}

function numberOf(digits: string): number {
  if (!/^\d{1,10}$/.test(digits)) throw new PublicError('BAD_CURSOR')
  return Math.min(Number(digits), 2 ** 31 - 1)
}
