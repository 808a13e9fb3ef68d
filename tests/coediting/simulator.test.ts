import { expect, test } from 'vitest'
import { broken, type Broken } from './simulator/broken.ts'
import { runSeed } from './simulator/run-seed.ts'

const seeds = Number(process.env.LEVIERS_SEEDS ?? 300)
const kinds = [
  'type',
  'erase',
  'cut',
  'reload',
  'crash before commit',
  'crash after commit',
  'node dies',
  'trim',
  'hostile',
  'right ends',
]

test(
  `in ${seeds} simulated afternoons nothing is lost, doubled, forged or different on any screen`,
  { timeout: seeds * 1_000 },
  async () => {
    const happened: Record<string, number> = {}
    for (let seed = 0; seed < seeds; seed += 1) {
      const result = await runSeed(`seed ${seed}`)
      expect(result.faults, `seed ${seed}`).toEqual([])
      for (const [kind, count] of Object.entries(result.happened)) happened[kind] = (happened[kind] ?? 0) + count
    }
    expect(kinds.filter((kind) => !happened[kind])).toEqual([])
  },
)

const samples = 24

test.each(Object.keys(broken) as Broken[])('a program that %s is caught', { timeout: 120_000 }, async (name) => {
  let caught = 0
  for (let seed = 0; seed < samples; seed += 1) {
    if ((await runSeed(`broken ${seed}`, name)).faults.length > 0) caught += 1
  }
  expect(caught).toBeGreaterThanOrEqual(samples / 2)
})
