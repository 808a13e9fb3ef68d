import { limits } from '@leviers/shared/limits'
import { parseCookie, stringifySetCookie } from 'cookie'

const daySeconds = 24 * 60 * 60

/** Whether people reach this instance over https: then the cookie is bound to the host and never sent in the clear. */
function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-leviers' : 'leviers'
}

/** The session's token in a Cookie header. */
export function tokenOfCookies(header: string | undefined, secure: boolean): string | null {
  return header ? (parseCookie(header)[sessionCookieName(secure)] ?? null) : null
}

/** A Set-Cookie header that keeps the token in the browser, or takes it away. */
export function sessionCookie(token: string | null, secure: boolean): string {
  return stringifySetCookie({
    name: sessionCookieName(secure),
    value: token ?? '',
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure,
    maxAge: token ? limits.session.absoluteDays * daySeconds : 0,
  })
}
