import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordParts, type Part } from './word-parts.js'

const shown = (parts: readonly Part[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`)).join('')

describe('what became of the words of a text', () => {
  test.each([
    ['a word more', 'Un banc.', 'Un grand banc.', 'Un +grand +banc.'],
    ['a word less', 'Un grand banc.', 'Un banc.', 'Un -grand -banc.'],
    ['a word for another', 'Un banc en bois.', 'Un banc en pierre.', 'Un banc en -bois-+pierre+.'],
    ['two words for one', 'Jusqu’à minuit au moins.', 'Jusqu’à 23 h au moins.', 'Jusqu’à -minuit -+23 h +au moins.'],
    ['after an apostrophe', 'À l’ombre du tilleul.', 'À l’abri du tilleul.', 'À l’-ombre-+abri+ du tilleul.'],
    ['whole words, not letters', 'Le mardi soir.', 'Le mercredi soir.', 'Le -mardi-+mercredi+ soir.'],
    ['an accent is a letter', 'Un été à Nantes.', 'Un étal à Nantes.', 'Un -été-+étal+ à Nantes.'],
    ['nothing before', '', 'Un banc.', '+Un banc.+'],
    ['nothing left', 'Un banc.', '', '-Un banc.-'],
    ['nothing at all', '', '', ''],
  ])('%s', (_name, before, after, expected) => {
    expect(shown(wordParts(before, after))).toBe(expected)
  })

  test('a phrase that is put in another’s place is read as a phrase, not every second word', () => {
    const parts = wordParts(
      'Chaque mois, le conseil de quartier choisit les bancs avec le service technique, sur place.',
      'Chaque mois, une réunion des familles décide des bancs avec le service technique, sur place.',
    )
    expect(shown(parts)).toBe(
      'Chaque mois, -le conseil de quartier choisit les-+une réunion des familles décide des+ bancs avec le service technique, sur place.',
    )
  })

  test('two texts that share next to nothing are each read as a whole', () => {
    expect(wordParts('Un banc pour la place.', 'Le marché du samedi, la fête et la musique.')).toEqual([
      { kind: 'removed', text: 'Un banc pour la place.' },
      { kind: 'added', text: 'Le marché du samedi, la fête et la musique.' },
    ])
  })

  test('whatever the texts, their parts make the one before and the one after, each sign of them', () => {
    const text = fc
      .array(fc.constantFrom('un', 'banc', 'l’ombre', ' ', '\n', ', ', '.', 'été', '«\u00a0là\u00a0»', '🌳'), {
        maxLength: 40,
      })
      .map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordParts(before, after)
        const without = (kind: Part['kind']) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([before, after])
      }),
      { numRuns: 500 },
    )
  })

  test('of a long text that was written anew nobody looks for what is left', () => {
    const words = (seed: number) => Array.from({ length: 3_000 }, (_, at) => `mot${(at * seed) % 7_919}`).join(' ')
    expect(wordParts(words(31), words(17)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
