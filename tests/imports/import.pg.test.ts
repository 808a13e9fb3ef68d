import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { startWorld } from '../support/world.ts'
import { runLeviers } from './run-leviers.ts'
import { expectedTallies, fixture } from './support.ts'

test(
  'with DATABASE_URL the command line opens PostgreSQL beside the running server',
  { timeout: 120_000 },
  async () => {
    const databaseUrl = await migratedDatabase()
    const world = await startWorld({ databaseUrl })
    const dataDir = await mkdtemp(join(tmpdir(), 'leviers-cli-'))
    try {
      const folder = fixture('polis-jardins')
      // Two at once: each act is done once, whoever comes first.
      const runs = await Promise.all([
        runLeviers(['import', 'polis', folder], { dataDir, databaseUrl }),
        runLeviers(['import', 'polis', folder], { dataDir, databaseUrl }),
      ])
      expect(runs.map((run) => run.status)).toEqual([0, 0])
      const title = 'Les jardins de la résidence inventée'
      const lines = expectedTallies(folder).map((row) => `${row.externalId},${row.agree},${row.disagree},${row.pass}`)
      const csv = ['external_id,agree,disagree,pass', ...lines, ''].join('\n')
      const exported = await runLeviers(['export', 'tallies', '--board', title], { dataDir, databaseUrl })
      expect(exported).toMatchObject({ status: 0, out: csv })
      const { data } = await world.ask(null, '{ programme { boards { title voteCount } } }')
      expect(data?.programme.boards).toContainEqual({ title, voteCount: 15 })
      const again = await runLeviers(['import', 'polis', folder], { dataDir, databaseUrl })
      expect(again.said).toContain('already imported')
    } finally {
      await world.stop()
      await rm(dataDir, { recursive: true, force: true })
    }
  },
)
