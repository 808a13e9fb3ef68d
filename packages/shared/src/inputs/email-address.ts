/** What stands before the @: letters, digits and the signs that mail servers take, with single dots between them. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/** What may be typed for a domain: letters of any language, digits, hyphens and dots. */
const typedDomain = /^[\p{L}\p{M}\p{N}.\-\u3002]+$/u

/** Why an address is not taken. */
export type EmailFault = 'BAD_EMAIL' | 'EMAIL_BEFORE_AT'

/**
 * An e-mail address in the one form in which it is stored and compared: lower case, its domain in ASCII letters as mail
 * servers know it, without a last dot. The fault when it is none.
 */
export function emailAddress(typed: string): { email: string } | { fault: EmailFault } {
  const text = typed.normalize('NFC').trim().toLowerCase()
  const at = text.lastIndexOf('@')
  const before = text.slice(0, at)
  const host = at > 0 ? asciiDomain(text.slice(at + 1).replace(/\.$/, '')) : null
  if (host === null || before.length > 64) return { fault: 'BAD_EMAIL' }
  if (localPart.test(before)) return { email: `${before}@${host}` }
  // The address may well exist: but the mail servers on the way need not know such letters.
  return { fault: /[^\p{ASCII}]/u.test(before) && !/[\s@]/u.test(before) ? 'EMAIL_BEFORE_AT' : 'BAD_EMAIL' }
}

/** A domain as mail servers know it; null when it is none. URLs write their hosts so, in browsers and in Node. */
function asciiDomain(typed: string): string | null {
  if (!typedDomain.test(typed) || !URL.canParse(`http://${typed}`)) return null
  const { hostname } = new URL(`http://${typed}`)
  return domain.test(hostname) && hostname.length <= 253 ? hostname : null
}
