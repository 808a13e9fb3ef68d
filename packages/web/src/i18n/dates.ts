import { i18n } from '@lingui/core'

/** A day, in words: « 23 novembre 2026 ». */
export function inWords(date: string): string {
  return new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long' }).format(new Date(date))
}

const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** How long ago: « il y a 3 heures »; a day in words after a week. */
export function ago(date: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(date)) / 1_000)
  if (seconds > 7 * 86_400) return inWords(date)
  const [unit, length] = steps.find(([, least]) => seconds >= least) ?? ['second', 1]
  const rounded = unit === 'second' ? 0 : -Math.floor(seconds / length)
  return new Intl.RelativeTimeFormat(i18n.locale, { numeric: 'auto' }).format(rounded, unit)
}
