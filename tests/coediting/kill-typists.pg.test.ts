import { expect, test } from 'vitest'
import { killTypists } from '../torture/faults/kill-typists.ts'

const short = { seed: 'short', typists: 4, database: 'postgresql', say: () => undefined } as const
const timeout = 300_000

test(
  'on PostgreSQL too: after each of five kill -9 every acknowledged character is there once',
  { timeout },
  async () => {
    const { faults, figures } = await killTypists({ ...short, kills: 5 })
    expect(faults).toEqual([])
    expect(figures.promises).toBeGreaterThan(20)
  },
)

const write = 'const { settled, written } = await store.transaction((transaction) => settle(transaction, pushes));'
const writeLater = `const settled = pushes.map(() => ({ answer: { status: 'APPLIED', number: 1 } }));
            const written = new Map();
            setTimeout(() => void store.transaction((transaction) => settle(transaction, pushes)), 60);`

test('a server that acknowledges before it commits is caught', { timeout }, async () => {
  const breaks = [{ file: 'features/coediting/sync/text-writer.js', find: write, replace: writeLater }]
  const { faults } = await killTypists({ ...short, kills: 3, calmMilliseconds: 2_000, breaks })
  expect(faults.join('\n')).toContain('lost')
})
