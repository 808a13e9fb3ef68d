import { makeStore, type WritableStore } from '../../../client/base/store.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import type { LeverCard } from '../../levers/model/lever-events.js'

/** A lever's card under the names that its themes and neighbourhoods have now: it was read when they had others. */
export type Rename = (card: LeverCard) => LeverCard

/** Where the page that follows the programme says how cards are renamed; null before it knows. */
export function renaming({ keep }: Pick<LeviersClient, 'keep'>): WritableStore<Rename | null> {
  return keep('renaming', () => makeStore<Rename | null>(null))
}
