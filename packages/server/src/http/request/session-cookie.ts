import { limits } from '@leviers/shared/limits'
import { parseCookie, stringifySetCookie } from 'cookie'

const daySeconds = 24 * 60 * 60

/** The name of a cookie: over https with the prefix that binds it to the host and to https. */
function nameOf(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}

/** The session's token in a Cookie header. */
export function tokenOfCookies(header: string | undefined, secure: boolean): string | null {
  return header ? (parseCookie(header)[nameOf('leviers', secure)] ?? null) : null
}

/** The browser's own token in a Cookie header. */
export function browserOfCookies(header: string | undefined, secure: boolean): string | null {
  const token = header ? parseCookie(header)[nameOf('leviers-browser', secure)] : undefined
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null
}

/** A Set-Cookie header that keeps the session's token in the browser, or takes it away. */
export function sessionCookie(token: string | null, secure: boolean): string {
  return cookieOf('leviers', { token: token ?? '', secure, days: token ? limits.session.absoluteDays : 0 })
}

/** A Set-Cookie header by which the browser that asked for a code is known again, for a day. */
export function browserCookie(token: string, secure: boolean): string {
  return cookieOf('leviers-browser', { token, secure, days: 1 })
}

function cookieOf(name: string, { token, secure, days }: { token: string; secure: boolean; days: number }): string {
  return stringifySetCookie({
    name: nameOf(name, secure),
    value: token,
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure,
    maxAge: days * daySeconds,
  })
}
