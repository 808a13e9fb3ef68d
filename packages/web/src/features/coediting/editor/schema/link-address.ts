import { safeAddress } from '@leviers/shared/text-schema'

const most = 2_000

/** The address that a link may have in a text: https, http or mailto, and no longer than the schema allows; null for any other. */
export function linkAddress(raw: unknown): string | null {
  const address = typeof raw === 'string' ? safeAddress(raw) : null
  return address !== null && address.length <= most ? address : null
}
