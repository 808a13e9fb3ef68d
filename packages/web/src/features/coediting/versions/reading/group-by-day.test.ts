import { i18n } from '@lingui/core'
import { beforeEach, describe, expect, test } from 'vitest'
import { groupByDay } from './group-by-day.js'

const now = new Date(2026, 10, 26, 10, 0)
const at = (...parts: [number, number, number, number?, number?]) => ({ at: new Date(...parts).toISOString() })

beforeEach(() => i18n.loadAndActivate({ locale: 'fr', messages: {} }))

describe('days of a timeline', () => {
  test('have the words that people use, and keep the order', () => {
    const days = groupByDay(
      [at(2026, 10, 26, 9), at(2026, 10, 26, 0, 5), at(2026, 10, 25, 23, 59), at(2026, 10, 23, 12), at(2025, 5, 1, 8)],
      now,
    )
    expect(days.map(({ name, items }) => [name, items.length])).toEqual([
      ['Aujourd’hui', 2],
      ['Hier', 1],
      ['lundi 23 novembre', 1],
      ['dimanche 1er juin 2025', 1],
    ])
  })

  test('follow the language', () => {
    i18n.loadAndActivate({ locale: 'en', messages: {} })
    expect(groupByDay([at(2026, 10, 26), at(2026, 10, 23)], now).map(({ name }) => name)).toEqual([
      'Today',
      'Monday 23 November',
    ])
  })

  test('there is none without versions', () => {
    expect(groupByDay([], now)).toEqual([])
  })
})
