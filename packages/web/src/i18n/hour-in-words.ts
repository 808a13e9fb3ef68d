import { i18n } from '@lingui/core'

/** « , 18:00 (votre heure) » of a midnight of the programme that is another hour for whoever reads; else empty. */
export function hourInWords(moment: string): string {
  const time = new Date(moment).toTimeString().slice(0, 5)
  return time === '00:00' ? '' : `, ${time} (${i18n.locale === 'en' ? 'your time' : 'votre heure'})`
}
