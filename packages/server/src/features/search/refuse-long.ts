import { limits } from '@leviers/shared/limits'
import { PublicError } from '../../errors.js'

/** Refuses to look for more than a search may hold, or than is said. Throws TEXT_TOO_LONG. */
export function refuseLong(
  text: string | null | undefined,
  { field = 'search', max = limits.text.search }: { field?: string; max?: number } = {},
): void {
  const length = text?.length ?? 0
  if (length > max) throw new PublicError('TEXT_TOO_LONG', { field, length, max })
}
