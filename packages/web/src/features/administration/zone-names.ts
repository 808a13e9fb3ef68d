import type { TimeZone } from '@leviers/shared/time-zones'
import { msg } from '@lingui/core/macro'

/** Time zones as people call where they live. */
export const zoneNames = [
  ['Europe/Paris', msg`France métropolitaine`],
  ['America/Guadeloupe', msg`Guadeloupe`],
  ['America/Martinique', msg`Martinique`],
  ['America/Cayenne', msg`Guyane`],
  ['Indian/Reunion', msg`La Réunion`],
  ['Indian/Mayotte', msg`Mayotte`],
  ['America/Miquelon', msg`Saint-Pierre-et-Miquelon`],
  ['America/St_Barthelemy', msg`Saint-Barthélemy`],
  ['America/Marigot', msg`Saint-Martin`],
  ['Pacific/Noumea', msg`Nouvelle-Calédonie`],
  ['Pacific/Tahiti', msg`Tahiti`],
  ['Pacific/Marquesas', msg`Îles Marquises`],
  ['Pacific/Gambier', msg`Îles Gambier`],
  ['Pacific/Wallis', msg`Wallis-et-Futuna`],
] as const satisfies readonly (readonly [TimeZone, unknown])[]
