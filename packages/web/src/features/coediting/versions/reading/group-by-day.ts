import { i18n } from '@lingui/core'
import { calendarDaysBetween, dateTag, withOrdinal } from '../../../../i18n/dates.js'

/** What happened on one day. */
export interface Day<Item> {
  /** « Aujourd’hui », « Hier », « mardi 24 novembre »; with its year when that is another. */
  name: string
  items: Item[]
}

/** Groups what happened by its day, as the clock of the reader has it, in the order in which it is given. */
export function groupByDay<Item extends { at: string }>(items: readonly Item[], now: Date): Day<Item>[] {
  const days: (Day<Item> & { key: string })[] = []
  for (const item of items) {
    const at = new Date(item.at)
    const key = at.toDateString()
    const last = days.at(-1)
    if (last?.key === key) last.items.push(item)
    else days.push({ key, name: dayName(at, now), items: [item] })
  }
  return days.map(({ name, items: of }) => ({ name, items: of }))
}

/** A day in people's words. */
export function dayName(at: Date, now: Date): string {
  const ago = calendarDaysBetween(at, now)
  if (ago === 0 || ago === 1) {
    const name = new Intl.RelativeTimeFormat(i18n.locale, { numeric: 'auto' }).format(-ago, 'day')
    return `${name.charAt(0).toLocaleUpperCase(i18n.locale)}${name.slice(1)}`
  }
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const)
  const form = { weekday: 'long', day: 'numeric', month: 'long', ...year } as const
  return withOrdinal(new Intl.DateTimeFormat(dateTag(), form).format(at))
}

/** The time of day: « 14:32 ». */
export function timeOfDay(at: string): string {
  return new Intl.DateTimeFormat(dateTag(), { hour: 'numeric', minute: '2-digit' }).format(new Date(at))
}
