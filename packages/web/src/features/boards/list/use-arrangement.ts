import { useSearch } from '@tanstack/react-router'
import { useStanding } from '../../people/me/use-standing.js'
import { orderOf, pairOf, statusWords } from '../filters/board-search.js'
import type { Arrangement } from '../model/board-state.js'
import { useProgramme } from '../sync/use-programme.js'

/** The arrangement that a board's address asks for, without filters that are gone; until the programme is known, all hold. */
export function useArrangement(): Arrangement & { isFiltered: boolean; isGone: boolean } {
  const asked = useSearch({ from: '/tableaux/$board' })
  const { theme = null, quartier = null, statut, q = null, vus } = asked
  const { isModerator } = useStanding()
  // Of others' addresses, what is for moderators is left out without a word.
  const review = vus && isModerator ? 'UNREVIEWED' : null
  const programme = useProgramme().answer?.programme
  const isTheme = !programme || programme.themes.some(({ id }) => id === theme)
  const isPlace = !programme || programme.neighbourhoods.some(({ code }) => code === quartier)
  const [themeId, neighbourhood] = [isTheme ? theme : null, isPlace ? quartier : null]
  const status = pairOf(statusWords, statut)?.[0] ?? null
  return {
    sort: orderOf(asked),
    themeId,
    neighbourhood,
    search: q,
    status,
    review,
    isFiltered: Boolean(themeId ?? neighbourhood ?? q ?? status ?? review),
    isGone: themeId !== theme || neighbourhood !== quartier || (statut !== undefined && !status),
  }
}
