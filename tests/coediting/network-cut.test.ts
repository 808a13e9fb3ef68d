import { expect, test } from 'vitest'
import { cutTypists } from '../torture/faults/cut-typists.ts'

test.concurrent.each(['stalled', 'refused'] as const)(
  'two people who go on typing while the network is %s for twelve seconds lose no character, and read the same again',
  { timeout: 120_000 },
  async (way) => {
    const options = { seed: way, typists: 2, seconds: 12, way, database: 'embedded', say: () => undefined } as const
    const { faults, figures } = await cutTypists(options)
    expect(faults).toEqual([])
    expect(figures.during).toBeGreaterThan(50)
  },
)
