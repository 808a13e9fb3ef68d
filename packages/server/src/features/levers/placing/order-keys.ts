const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const base = digits.length
/** How many digits of a key are a whole number; what follows them is a fraction. */
const wholeLength = 6
const wholes = base ** wholeLength
/** Between neighbours that nobody put anything between yet. */
const room = base ** 2

/**
 * A key that sorts after one and before another, by their characters ("0" to "9", "A" to "Z", "a" to "z"); null stands
 * for an end of the order. Null when they leave no room, as when they are the same.
 */
export function keyBetween(after: string | null, before: string | null): string | null {
  const whole = wholeBetween(wholeOf(after), wholeOf(before))
  const key = whole === null ? keyWithFraction(after ?? keyOfWhole(0), before) : keyOfWhole(whole)
  return (after === null || after < key) && (before === null || key < before) ? key : null
}

/** The first keys of an order, with room between one and the next. */
export function keysInOrder(count: number): string[] {
  return Array.from({ length: count }, (_, place) => keyOfWhole(wholes / 2 + place * room))
}

/** A whole number between two others, near the known one when only one is known; null when there is none. */
function wholeBetween(low: number | null, high: number | null): number | null {
  let whole = wholes / 2
  if (low !== null && high !== null) whole = Math.floor((low + high) / 2)
  else if (low !== null) whole = low + room
  else if (high !== null) whole = high - room
  return whole > (low ?? 0) && whole < (high ?? wholes) ? whole : null
}

/** A key with the whole number of the one before it. */
function keyWithFraction(after: string, before: string | null): string {
  const whole = after.slice(0, wholeLength)
  const upper = before?.startsWith(whole) ? before.slice(wholeLength) : null
  return whole + fractionBetween(after.slice(wholeLength), upper)
}

/** A short fraction between two others, null standing for one. It never ends with "0": something fits before each. */
function fractionBetween(after: string, before: string | null): string {
  const low = digits.indexOf(after.charAt(0) || '0')
  const high = before === null ? base : digits.indexOf(before.charAt(0) || '0')
  const middle = Math.floor((low + high) / 2)
  if (middle > low) return digits.charAt(middle)
  const rest = low === high ? (before?.slice(1) ?? null) : null
  // Nothing fits before an end: the caller sees that this is no key between.
  if (rest === '') return after
  return digits.charAt(low) + fractionBetween(after.slice(1), rest)
}

function wholeOf(key: string | null): number | null {
  if (key === null) return null
  let whole = 0
  for (const digit of key.slice(0, wholeLength)) whole = whole * base + digits.indexOf(digit)
  return whole
}

function keyOfWhole(whole: number): string {
  let key = ''
  for (let rest = whole; key.length < wholeLength; rest = Math.floor(rest / base))
    key = digits.charAt(rest % base) + key
  return key
}
