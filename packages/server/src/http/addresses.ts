import { isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Config } from '../config.js'

/** Whether people reach this instance over https. */
export function isSecure({ publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  return publicUrl?.startsWith('https://') ?? false
}

/** This machine's addresses on its local networks, IPv4. */
export function localAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flat()
    .flatMap((address) => (address && address.family === 'IPv4' && !address.internal ? [address.address] : []))
}

/** The network that one household or body has: an IPv4 address, or the /64 of an IPv6 one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [plain = ''] = address.split('%')
  if (plain.includes('.')) return plain.slice(plain.lastIndexOf(':') + 1)
  const [start = '', end] = plain.split('::')
  const groups = start.split(':').filter(Boolean)
  const after = end?.split(':').filter(Boolean) ?? []
  // "::" stands for as many zeros as are missing.
  const zeros = end === undefined ? [] : Array.from({ length: 8 - groups.length - after.length }, () => '0')
  return [...groups, ...zeros, ...after].slice(0, 4).join(':')
}

/** Whether a browser's page of this origin may open a socket here; a program without an origin may. */
export function isAllowedOrigin(
  { origin, host }: { origin: string | undefined; host: string | undefined },
  { publicUrl }: Pick<Config, 'publicUrl'>,
): boolean {
  if (origin === undefined) return true
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
