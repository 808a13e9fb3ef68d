import { i18n } from '@lingui/core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ago, inWords } from './dates.js'

const live = (zone: string) => vi.stubEnv('TZ', zone)
beforeEach(() => {
  live('Europe/Paris')
  i18n.loadAndActivate({ locale: 'fr', messages: {} })
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a day in words', () => {
  test.each(['America/Martinique', 'America/Cayenne', 'Pacific/Tahiti', 'Europe/Paris', 'Pacific/Noumea'])(
    'is the day that was written, read in %s',
    (zone) => {
      live(zone)
      expect(['2026-11-08', '2027-03-29'].map(inWords)).toEqual(['8\u00A0novembre\u00A02026', '29\u00A0mars\u00A02027'])
    },
  )

  test('begins a month as it is said in French, and in no other language', () => {
    expect(['2026-09-01', '2026-11-11', '2026-12-21'].map(inWords)).toEqual([
      '1er\u00A0septembre\u00A02026',
      '11\u00A0novembre\u00A02026',
      '21\u00A0décembre\u00A02026',
    ])
    i18n.loadAndActivate({ locale: 'en', messages: {} })
    expect(['2026-09-01', '2026-08-31'].map(inWords)).toEqual([
      '1\u00A0September\u00A02026',
      '31\u00A0August\u00A02026',
    ])
  })

  test('is the reader’s day when it is a moment', () => {
    live('America/Martinique')
    expect(inWords('2026-11-09T02:00:00Z')).toBe('8\u00A0novembre\u00A02026')
  })
})

describe('how long ago', () => {
  test.each([
    // Written at 22:55 on Sunday, read where one lives.
    ['2026-11-22T22:55+01:00', '2026-11-22T22:55:20+01:00', 'à l’instant'],
    ['2026-11-22T22:55+01:00', '2026-11-22T23:10+01:00', 'il y a 15 minutes'],
    ['2026-11-22T22:55+01:00', '2026-11-23T10:55+01:00', 'il y a 12 heures'],
    ['2026-11-22T22:55+01:00', '2026-11-23T23:30+01:00', 'hier'],
    ['2026-11-22T22:55+01:00', '2026-11-24T10:55+01:00', 'avant-hier'],
    ['2026-11-22T22:55+01:00', '2026-11-24T22:25+01:00', 'avant-hier'],
    ['2026-11-22T22:55+01:00', '2026-11-29T08:00+01:00', 'il y a 7 jours'],
    ['2026-11-22T22:55+01:00', '2026-11-30T08:00+01:00', '22 novembre 2026'],
    // The night of 25 hours, and the one of 23.
    ['2026-10-25T00:30+02:00', '2026-10-25T23:50+01:00', 'il y a 24 heures'],
    ['2026-10-24T23:50+02:00', '2026-10-26T00:10+01:00', 'avant-hier'],
    ['2027-03-27T23:50+01:00', '2027-03-29T00:10+02:00', 'il y a 23 heures'],
    ['2027-03-27T23:50+01:00', '2027-03-29T01:00+02:00', 'avant-hier'],
    // A clock that is a little late.
    ['2026-11-22T22:55+01:00', '2026-11-22T22:54+01:00', 'à l’instant'],
  ])('of %s at %s is « %s »', (at, now, words) => {
    expect(ago(at, Date.parse(now))).toBe(words.replaceAll(' ', '\u00A0'))
  })
})
