import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../../errors.js'
import type { Actor, Transaction } from '../../../commands/command.js'
import { queryOf } from '../../../query.js'
import type { Neighbourhood } from '../../boards/programme/neighbourhood.entity.js'
import type { Theme } from '../../boards/programme/theme.entity.js'

export interface Placing {
  themeIds: readonly string[]
  neighbourhoodCodes: readonly string[]
}

const nowhere: Placing = { themeIds: [], neighbourhoodCodes: [] }

/**
 * Checks that what a lever is put under is the programme's, and still offered where it is new: what is retired stays where
 * it is, and comes with an import. Throws UNKNOWN_THEME, THEME_RETIRED, UNKNOWN_NEIGHBOURHOOD or NEIGHBOURHOOD_RETIRED.
 */
export async function refuseUnknownPlacing(
  { em }: Transaction,
  placing: Partial<Placing>,
  { actor, before = nowhere }: { actor: Actor; before?: Placing },
): Promise<void> {
  const { themeIds, neighbourhoodCodes } = { ...nowhere, ...placing }
  const themes = await namedThemes(em, themeIds)
  if (themes.length !== themeIds.length) throw new PublicError('UNKNOWN_THEME')
  const places = await namedPlaces(em, neighbourhoodCodes)
  if (places.length !== neighbourhoodCodes.length) throw new PublicError('UNKNOWN_NEIGHBOURHOOD')
  if (actor.importing) return
  const theme = themes.find(({ id, isRetired }) => isRetired && !before.themeIds.includes(id))
  if (theme) throw new PublicError('THEME_RETIRED', { name: theme.name })
  const place = places.find(({ code, isRetired }) => isRetired && !before.neighbourhoodCodes.includes(code))
  if (place) throw new PublicError('NEIGHBOURHOOD_RETIRED', { name: place.name })
}

async function namedThemes(em: SqlEntityManager, ids: readonly string[]) {
  if (ids.length === 0) return []
  return queryOf<typeof Theme>(em)
    .selectFrom('Theme')
    .select(['id', 'name', 'isRetired'])
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...ids]))))
    .where('isPillar', '=', false)
    .execute()
}

async function namedPlaces(em: SqlEntityManager, codes: readonly string[]) {
  if (codes.length === 0) return []
  return queryOf<typeof Neighbourhood>(em)
    .selectFrom('Neighbourhood')
    .select(['code', 'name', 'isRetired'])
    .where(({ eb, fn, val }) => eb('code', '=', fn.any(val([...codes]))))
    .execute()
}
