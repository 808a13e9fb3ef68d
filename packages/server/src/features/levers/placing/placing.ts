import { PublicError } from '../../../errors.js'
import type { Actor, Transaction } from '../../../commands/command.js'
import { queryOf } from '../../../query.js'
import { Neighbourhood } from '../../boards/programme/neighbourhood.entity.js'
import type { Theme } from '../../boards/programme/theme.entity.js'

export interface Placing {
  themeIds: readonly string[]
  neighbourhoodCodes: readonly string[]
}

const nowhere: Placing = { themeIds: [], neighbourhoodCodes: [] }

/**
 * Checks that what a lever is put under is the programme's, and still offered where it is new: what is retired stays where
 * it is, and comes with an import. Throws UNKNOWN_THEME, THEME_RETIRED or UNKNOWN_NEIGHBOURHOOD.
 */
export async function refuseUnknownPlacing(
  transaction: Transaction,
  placing: Partial<Placing>,
  { actor, before = nowhere }: { actor: Actor; before?: Placing },
): Promise<void> {
  const { themeIds, neighbourhoodCodes } = { ...nowhere, ...placing }
  const isNew = (id: string) => !actor.importing && !before.themeIds.includes(id)
  await refuseOtherThemes(transaction, themeIds, isNew)
  const { em } = transaction
  if (
    neighbourhoodCodes.length > 0 &&
    (await em.count(Neighbourhood, { code: [...neighbourhoodCodes] })) !== neighbourhoodCodes.length
  ) {
    throw new PublicError('UNKNOWN_NEIGHBOURHOOD')
  }
}

async function refuseOtherThemes(
  { em }: Transaction,
  ids: readonly string[],
  isNew: (id: string) => boolean,
): Promise<void> {
  if (ids.length === 0) return
  const themes = await queryOf<typeof Theme>(em)
    .selectFrom('Theme')
    .select(['id', 'name', 'isRetired'])
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...ids]))))
    .where('isPillar', '=', false)
    .execute()
  if (themes.length !== ids.length) throw new PublicError('UNKNOWN_THEME')
  const retired = themes.find(({ id, isRetired }) => isRetired && isNew(id))
  if (retired) throw new PublicError('THEME_RETIRED', { name: retired.name })
}
