import { i18n } from '@lingui/core'
import { inWords } from './dates.js'

/** From which day on something can be done, where the reader is: « dès le 3 mars 2027 ». A moment of the API. */
export function fromWhen(at: string): string {
  return (i18n.locale === 'en' ? 'from ' : 'dès le ') + inWords(at)
}
