import type { LeverCard } from './lever-events.js'

/** The themes and neighbourhoods of the programme, as they are now. */
export interface ShownPlaces {
  themes: readonly LeverCard['themes'][number][]
  neighbourhoods: readonly LeverCard['neighbourhoods'][number][]
}

/** The themes and neighbourhoods of a lever under the names that they have now: its card was read when they had others. */
export function placesNow(
  { themes, neighbourhoods }: Pick<LeverCard, keyof ShownPlaces>,
  now: ShownPlaces | null,
): Pick<LeverCard, keyof ShownPlaces> {
  return {
    themes: themes.map((theme) => now?.themes.find(({ id }) => id === theme.id) ?? theme),
    neighbourhoods: neighbourhoods.map((one) => now?.neighbourhoods.find(({ code }) => code === one.code) ?? one),
  }
}
