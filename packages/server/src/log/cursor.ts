import type { StreamHead } from './stream-log.js'

/** A place in a stream's log, as people's programs hold it: "epoch.number". */
export function cursorOf({ epoch, number }: StreamHead): string {
  return `${epoch}.${number}`
}

/**
 * The number to resume after, or null when the cursor was not given by this stream in this epoch: then only a
 * fresh snapshot helps.
 */
export function numberOfCursor(cursor: string, head: StreamHead): number | null {
  const match = /^([\w-]{1,20})\.(0|[1-9]\d{0,9})$/.exec(cursor)
  if (!match || match[1] !== head.epoch) return null
  const number = Number(match[2])
  return number <= head.number ? number : null
}
