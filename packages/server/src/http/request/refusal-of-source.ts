import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from '../../config.js'
import { PublicError } from '../../errors.js'

type Source = Pick<IncomingHttpHeaders, 'origin' | 'host'>
type Served = Pick<Config, 'publicUrl' | 'host'>

/**
 * Why a request may not be answered, from what it says of where it comes from; null when it may. With PUBLIC_URL a page
 * must be of exactly that scheme, host and port. Without, Leviers is asked for by a name that only this machine has, so
 * that no page of the Internet can make its own name lead here; and a page must be of the address that it asks.
 */
export function refusalOfSource({ origin, host }: Source, { publicUrl, host: listened }: Served): PublicError | null {
  if (publicUrl !== null) {
    if (origin === undefined || origin === new URL(publicUrl).origin) return null
    return new PublicError('OTHER_ADDRESS', { address: publicUrl })
  }
  if (host !== undefined && !isOwnName(nameOf(host), listened)) return new PublicError('UNKNOWN_HOST')
  if (origin === undefined) return null
  const isSame = URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
  return isSame ? null : new PublicError('FOREIGN_PAGE')
}

/** HTTP's status for a refusal of the source. */
export function statusOfSource({ code }: PublicError): 403 | 421 {
  return code === 'UNKNOWN_HOST' ? 421 : 403
}

/** The name in a Host header, without its port. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '')
}

/** An address in digits belongs to nobody's domain: it always leads to the machine that has it. */
function isOwnName(name: string, listened: string): boolean {
  const own = hostname().toLowerCase()
  const names = ['localhost', own, `${own.split('.')[0]}.local`, listened.toLowerCase()]
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0 || name.endsWith('.localhost') || names.includes(name)
}
