import { createHash, randomBytes } from 'node:crypto'
import { browserCookie, browserOfCookies } from './session-cookie.js'

/** The browser that asks, known by a cookie of its own: codes of sign-in belong to it. */
export interface RequestingBrowser {
  /** The hash of its token; null for one that never asked for a code. */
  browser: string | null
  /** Makes sure that it has a cookie, and gives the hash of its token. */
  keepBrowser(): string
}

/** Reads which browser asks; sets its cookie where that is wanted. */
export function requestingBrowser(
  cookies: string | undefined,
  { secure, setCookie }: { secure: boolean; setCookie: (cookie: string) => void },
): RequestingBrowser {
  const known = browserOfCookies(cookies, secure)
  return {
    browser: known && hashOf(known),
    keepBrowser() {
      const token = known ?? randomBytes(32).toString('base64url')
      setCookie(browserCookie(token, secure))
      return hashOf(token)
    },
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
