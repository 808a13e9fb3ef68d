/** A random UUID; also where the page is not secure, as on a local network, and crypto.randomUUID is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const [sixth = 0, eighth = 0] = [bytes[6], bytes[8]]
  bytes[6] = (sixth & 0x0f) | 0x40
  bytes[8] = (eighth & 0x3f) | 0x80
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
