import { PublicError } from '../../../errors.js'
import type { Transaction } from '../../../commands/command.js'
import { Neighbourhood } from '../../boards/programme/neighbourhood.entity.js'
import { Theme } from '../../boards/programme/theme.entity.js'

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
