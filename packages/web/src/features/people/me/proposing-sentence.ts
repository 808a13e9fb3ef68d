import { proposingRefusals } from '@leviers/shared/refusals/proposing-refusals'
import { takingPartRefusals } from '@leviers/shared/refusals/taking-part-refusals'
import { shownLocale } from '../../../i18n/shown-locale.js'

const sentences = { ...takingPartRefusals, ...proposingRefusals }

/** The sentence that says why one may not propose a lever now. */
export function proposingSentence(code: string): string {
  const isKnown = (one: string): one is keyof typeof sentences => one in sentences
  return sentences[isKnown(code) ? code : 'PHASE_CLOSED'][shownLocale()]
}
