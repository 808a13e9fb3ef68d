import { i18n } from '@lingui/core'

/** A day, in words: « 23 novembre 2026 ». A bare date is that day wherever one reads; an instant, the reader's day. */
export function inWords(date: string): string {
  const zone = isBareDate(date) ? ({ timeZone: 'UTC' } as const) : {}
  return onOneLine(
    withOrdinal(new Intl.DateTimeFormat(dateTag(), { dateStyle: 'long', ...zone }).format(new Date(date))),
  )
}

/** The language of dates: English is British, the day before the month. */
export function dateTag(): string {
  return i18n.locale === 'en' ? 'en-GB' : i18n.locale
}

/** A day as it is written in French, where the first of a month is « 1er », which browsers do not know. */
export function withOrdinal(day: string): string {
  return i18n.locale === 'fr' ? day.replace(/\b1 /, '1er ') : day
}

/** A date stays on one line. */
const onOneLine = (date: string) => date.replaceAll(' ', '\u00A0')

function isBareDate(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date)
}

const [minute, hour, day] = [60, 3_600, 86_400]

/**
 * How long ago: « il y a 3 heures »; from a whole day on as people count, midnight by midnight: « avant-hier »; a day in
 * words after a week. It stays on one line. `now` in milliseconds, by the server's clock.
 */
export function ago(date: string, now: number): string {
  const at = new Date(date)
  const seconds = Math.max(0, (now - at.getTime()) / 1_000)
  const days = calendarDaysBetween(at, new Date(now))
  if (days > 7) return inWords(date)
  // The night when clocks go back, a day has 25 hours.
  if (seconds >= day && days > 0) return relative(-days, 'day')
  if (seconds >= hour) return relative(-Math.floor(seconds / hour), 'hour')
  if (seconds >= minute) return relative(-Math.floor(seconds / minute), 'minute')
  return i18n.locale === 'en' ? 'just\u00A0now' : 'à\u00A0l’instant'
}

/** So many units of time from now: « demain », « il y a 3 heures ». It stays on one line. */
export function relative(count: number, unit: Intl.RelativeTimeFormatUnit): string {
  return onOneLine(new Intl.RelativeTimeFormat(i18n.locale, { numeric: 'auto' }).format(count, unit))
}

/** How many midnights lie between two moments, where the reader is. */
export function calendarDaysBetween(at: Date, now: Date): number {
  // A day of summer time has 23 or 25 hours.
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return (midnight(now) - midnight(at)) / 86_400_000
}
