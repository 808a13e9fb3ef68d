import { expect, test } from 'vitest'
import { killTypists } from '../torture/faults/kill-typists.ts'

test(
  'after each of five kill -9 while people type, right after an acknowledgement, every acknowledged character is there once',
  { timeout: 300_000 },
  async () => {
    const { faults, figures } = await killTypists({
      seed: 'short',
      kills: 5,
      typists: 4,
      database: 'embedded',
      say: () => undefined,
    })
    expect(faults).toEqual([])
    expect(figures.promises).toBeGreaterThan(20)
    expect(figures.unanswered).toBeGreaterThan(0)
  },
)
