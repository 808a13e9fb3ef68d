import { expect, test } from 'vitest'
import { firstMode } from './first-mode.js'

const all = { EXPRESS: true, COMMENT: true, PROPOSE: true }

test.each([
  [null, all, 'EXPRESS'],
  ['EXPRESS', all, 'EXPRESS'],
  ['COMMENT', all, 'COMMENT'],
  ['PROPOSE', all, 'PROPOSE'],
  ['PROPOSE', { ...all, PROPOSE: false }, 'EXPRESS'],
  ['EXPRESS', { ...all, EXPRESS: false }, 'COMMENT'],
  ['WORKSHOP', all, 'EXPRESS'],
  [null, { EXPRESS: false, COMMENT: true, PROPOSE: true }, 'COMMENT'],
] as const)(
  'to who has time for %s, with what is possible, the page proposes first what they can do',
  (chosen, possible, first) => {
    expect(firstMode(chosen, possible)).toBe(first)
  },
)
