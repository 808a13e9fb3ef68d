import { PublicError } from '../../errors.js'
import type { Transaction } from '../../events/define-command.js'
import { Neighbourhood } from '../boards/neighbourhood.entity.js'
import { Theme } from '../boards/theme.entity.js'

export interface Placing {
  themeIds: string[]
  neighbourhoodCodes: string[]
}

/** Checks that themes and neighbourhoods are the programme's. Throws UNKNOWN_THEME or UNKNOWN_NEIGHBOURHOOD. */
export async function refuseUnknownPlacing(
  { em }: Transaction,
  { themeIds, neighbourhoodCodes }: Placing,
): Promise<void> {
  if (themeIds.length > 0 && (await em.count(Theme, { id: themeIds })) !== themeIds.length) {
    throw new PublicError('UNKNOWN_THEME')
  }
  if (
    neighbourhoodCodes.length > 0 &&
    (await em.count(Neighbourhood, { code: neighbourhoodCodes })) !== neighbourhoodCodes.length
  ) {
    throw new PublicError('UNKNOWN_NEIGHBOURHOOD')
  }
}
