import { isIP, isIPv4, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Config } from '../../config.js'

/** Whether people reach this instance over https. */
export function isSecure({ publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  return publicUrl?.startsWith('https://') ?? false
}

/** Scheme, host and port by which a request asked for us: what it says itself was judged before (refusal-of-source.ts). */
export function siteOf({ host }: Pick<IncomingHttpHeaders, 'host'>, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  return publicUrl ?? `http://${host ?? 'localhost'}`
}

/** This machine's addresses on its local networks, IPv4. */
export function localAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flat()
    .flatMap((address) => (address && address.family === 'IPv4' && !address.internal ? [address.address] : []))
}

/**
 * The network that a request came from, the same for HTTP and for sockets: what is limited by address counts here. Behind
 * a proxy that is trusted it is of the address that this proxy saw: the last named, with or without a port.
 */
export function networkOfRequest(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  { trustProxy }: Pick<Config, 'trustProxy'>,
): string {
  const seen = trustProxy ? lastAddress(headers['x-forwarded-for']) : null
  return networkOf(seen ?? socket.remoteAddress ?? '')
}

function lastAddress(forwarded: string | string[] | undefined): string | null {
  const last = withoutPort(
    String(forwarded ?? '')
      .split(',')
      .at(-1) ?? '',
  )
  return isIP(last) ? last : null
}

/** An address as proxies write it: `203.0.113.9:4711`, `[2001:db8::1]:4711`, `"[2001:db8::1]"`. */
function withoutPort(written: string): string {
  const text = written.trim().replaceAll('"', '')
  return /^\[([^\]]*)\]/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
}

/** The network that one household or body has: an IPv4 address, however it is written, or the /64 of an IPv6 one. */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%')
  if (isIPv4(plain) || !isIPv6(plain)) return plain
  const groups = groupsOf(plain)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  // A URL's host is written in one way only: lower case, without leading zeros, its last four bytes as two groups.
  const [start = '', end] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = start.split(':').filter(Boolean)
  const after = end?.split(':').filter(Boolean) ?? []
  // "::" stands for as many zeros as are missing.
  const zeros = Array.from({ length: 8 - groups.length - after.length }, () => '0')
  return [...groups, ...zeros, ...after].map((group) => Number.parseInt(group, 16))
}
