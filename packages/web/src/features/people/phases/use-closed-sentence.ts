import type { Capabilities } from '@leviers/shared/phases'
import { takingPartRefusals } from '@leviers/shared/refusals/taking-part-refusals'
import { useLingui } from '@lingui/react'
import { fromWhen } from '../../../i18n/from-when.js'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { nextPhase } from './next-phase.js'
import { useRules } from './rules.js'

/** Says that the phase of today does not allow something, and from when on one will, where that is known. */
export function useClosedSentence(): (what: keyof Capabilities) => string {
  // So that the sentence follows the language.
  useLingui()
  const { phases, now } = useRules()
  return (what) => {
    const opening = nextPhase(phases, now, (phase) => phase[what] === 'ON')
    // The word is the same in both languages.
    return takingPartRefusals.PHASE_CLOSED[shownLocale()] + (opening ? ` Possible ${fromWhen(opening.startsAt)}.` : '')
  }
}
