import { expect, test } from 'vitest'
import { spansOf } from './spans-of.js'

const phase = (name: string, startsOn: string, endsOn: string, override: 'AUTO' | 'CLOSED' = 'AUTO') => {
  return { name, startsOn, endsOn, override }
}

test('a calendar says on which days phases overlap, and on which none is open', () => {
  const phases = [
    phase('Écrire', '2026-03-01', '2026-03-29'),
    phase('Évaluer', '2026-02-01', '2026-03-10'),
    phase('Signer', '2026-04-05', '2026-04-05'),
    phase('Fermée', '2026-01-01', '2026-12-31', 'CLOSED'),
  ]
  expect(spansOf(phases)).toEqual([
    { startsOn: '2026-02-01', endsOn: '2026-02-28', names: ['Évaluer'] },
    { startsOn: '2026-03-01', endsOn: '2026-03-10', names: ['Écrire', 'Évaluer'] },
    { startsOn: '2026-03-11', endsOn: '2026-03-29', names: ['Écrire'] },
    { startsOn: '2026-03-30', endsOn: '2026-04-04', names: [] },
    { startsOn: '2026-04-05', endsOn: '2026-04-05', names: ['Signer'] },
  ])
})

test('phases that follow each other without a day between leave no gap', () => {
  const spans = spansOf([phase('Un', '2026-10-01', '2026-10-25'), phase('Deux', '2026-10-26', '2026-11-01')])
  expect(spans.map(({ names }) => names)).toEqual([['Un'], ['Deux']])
  expect(spansOf([])).toEqual([])
})
