import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmbeddedDatabase } from '../../packages/server/src/embedded/embedded-database.ts'

test('each commit of the embedded database is synced to the disk before it is acknowledged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leviers-synced-'))
  const { pglite, syncCount, close } = await openEmbeddedDatabase(join(folder, 'database'))
  await pglite.exec('create table kept (number int)')
  for (let number = 0; number < 20; number += 1) {
    const before = syncCount()
    await pglite.query('insert into kept values ($1)', [number])
    expect(syncCount()).toBeGreaterThan(before)
  }
  await close()
  await rm(folder, { recursive: true, force: true })
})
