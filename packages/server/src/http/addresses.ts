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

/** Whether a browser's page of this origin may open a socket here; a program without an origin may. */
export function isAllowedOrigin(
  { origin, host }: { origin: string | undefined; host: string | undefined },
  { publicUrl }: Pick<Config, 'publicUrl'>,
): boolean {
  if (origin === undefined) return true
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
