/**
 * Whether a database keeps a value as it is: neither text nor JSON may have U+0000 in it, nor half of a character (a lone
 * surrogate), and JSON knows no other values than its own.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (value === null || typeof value !== 'object') return typeof value !== 'bigint'
  if (ArrayBuffer.isView(value)) return false
  return Object.entries(value).every(([name, inner]) => isStorable(name) && isStorable(inner))
}
