import { timeZones, type TimeZone } from '@leviers/shared/time-zones'
import { describe, expect, test } from 'vitest'
import { dayIn, midnightIn } from './days.js'

const midnights: [TimeZone, string, string][] = [
  ['Europe/Paris', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Paris', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['Europe/Paris', '2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['Europe/Paris', '2026-10-26', '2026-10-25T23:00:00.000Z'],
  ['America/Miquelon', '2026-03-08', '2026-03-08T03:00:00.000Z'],
  ['America/Miquelon', '2026-03-09', '2026-03-09T02:00:00.000Z'],
  ['America/Martinique', '2026-10-26', '2026-10-26T04:00:00.000Z'],
  ['Indian/Reunion', '2026-10-26', '2026-10-25T20:00:00.000Z'],
  ['Pacific/Marquesas', '2026-10-26', '2026-10-26T09:30:00.000Z'],
  ['Pacific/Wallis', '2026-10-26', '2026-10-25T12:00:00.000Z'],
]

describe('a day of the programme', () => {
  test.each(midnights)('in %s the %s begins at %s', (zone, day, at) => {
    expect(midnightIn(zone, day).toISOString()).toBe(at)
  })

  test.each(timeZones)('in %s ends when the next one begins, on any day of a year', (zone) => {
    for (let days = 0; days < 366; days += 1) {
      const day = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)
      const begins = midnightIn(zone, day).getTime()
      expect([begins - 1, begins].map((at) => dayIn(zone, new Date(at)) === day)).toEqual([false, true])
    }
  })
})
