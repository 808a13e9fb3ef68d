import { i18n } from '@lingui/core'
import { calendarDaysBetween, dateTag, inWords, relative } from './dates.js'
import { hourInWords } from './hour-in-words.js'

/**
 * Until when something can be done: « jusqu’à dimanche soir », « jusqu’au 3 mars 2027 ». Both are moments of the API, the
 * first is the programme's midnight.
 */
export function untilWhen(end: string, now: string): string {
  const isEnglish = i18n.locale === 'en'
  const hour = hourInWords(end)
  // At midnight it is over: its last day is the one before.
  const last = new Date(Date.parse(end) - (hour ? 0 : 1))
  const ahead = calendarDaysBetween(new Date(now), last)
  if (hour || ahead > 6) return (isEnglish ? 'until ' : 'jusqu’au ') + inWords(last.toJSON()) + hour
  if (ahead === 0) return isEnglish ? 'until this evening' : 'jusqu’à ce soir'
  const day = ahead === 1 ? relative(1, 'day') : new Intl.DateTimeFormat(dateTag(), { weekday: 'long' }).format(last)
  return isEnglish ? `until ${day} evening` : `jusqu’à ${day} soir`
}
