import { i18n } from '@lingui/core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fromWhen } from './from-when.js'
import { hourInWords } from './hour-in-words.js'
import { untilWhen } from './until-when.js'

const live = (zone: string) => vi.stubEnv('TZ', zone)
const read = (words: string) => words.replaceAll('\u00A0', ' ')
beforeEach(() => {
  live('Europe/Paris')
  i18n.loadAndActivate({ locale: 'fr', messages: {} })
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('until when', () => {
  // A phase whose last day is Sunday the 25th of October 2026, when a night of 25 hours begins it.
  const end = '2026-10-25T23:00:00.000Z'
  test.each([
    ['2026-10-25T20:00:00.000Z', 'jusqu’à ce soir', 'until this evening'],
    ['2026-10-24T10:00:00.000Z', 'jusqu’à demain soir', 'until tomorrow evening'],
    ['2026-10-20T10:00:00.000Z', 'jusqu’à dimanche soir', 'until Sunday evening'],
    ['2026-10-18T10:00:00.000Z', 'jusqu’au 25 octobre 2026', 'until 25 October 2026'],
  ])('at %s is « %s », “%s”', (now, french, english) => {
    expect(read(untilWhen(end, now))).toBe(french)
    i18n.loadAndActivate({ locale: 'en', messages: {} })
    expect(read(untilWhen(end, now))).toBe(english)
  })

  test('is the evening of the last day also in the night of 23 hours', () => {
    expect(untilWhen('2026-03-29T22:00:00.000Z', '2026-03-29T01:30:00.000Z')).toBe('jusqu’à ce soir')
    expect(untilWhen('2026-03-28T23:00:00.000Z', '2026-03-28T22:30:00.000Z')).toBe('jusqu’à ce soir')
  })

  test.each([
    ['America/Martinique', 'jusqu’au 25 octobre 2026, 19:00 (votre heure)'],
    ['Indian/Reunion', 'jusqu’au 26 octobre 2026, 03:00 (votre heure)'],
  ])('read in %s tells the hour there, and whose it is', (zone, words) => {
    live(zone)
    expect(read(untilWhen(end, '2026-10-25T20:00:00.000Z'))).toBe(words)
  })
})

describe('from when on', () => {
  test('is a day, in French and in English', () => {
    expect(read(fromWhen('2027-02-28T23:00:00.000Z'))).toBe('dès le 1er mars 2027')
    i18n.loadAndActivate({ locale: 'en', messages: {} })
    expect(read(fromWhen('2027-02-28T23:00:00.000Z'))).toBe('from 1 March 2027')
  })

  test('is the day where the reader is, whose hour is told beside it', () => {
    const at = '2027-02-28T23:00:00.000Z'
    live('Pacific/Tahiti')
    expect(read(fromWhen(at) + hourInWords(at))).toBe('dès le 28 février 2027, 13:00 (votre heure)')
    i18n.loadAndActivate({ locale: 'en', messages: {} })
    expect(read(fromWhen(at) + hourInWords(at))).toBe('from 28 February 2027, 13:00 (your time)')
    live('Europe/Paris')
    expect(hourInWords(at)).toBe('')
  })
})
