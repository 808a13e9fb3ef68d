import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runLeviers } from '../../imports/run-leviers.ts'
import { migratedDatabase } from '../../support/postgres/migrated-database.ts'
import { aPen } from '../../support/pens.ts'
import { startWorld } from '../../support/world.ts'
import { rowsWith } from '../rows-with.ts'

test('with DATABASE_URL the operator purges PostgreSQL beside the running server, and who writes goes on', async () => {
  const databaseUrl = await migratedDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'leviers-cli-'))
  const world = await startWorld({ databaseUrl })
  const author = await world.aPerson()
  const leverId = await world.aLever(author, { body: 'Un banc' })
  const pen = await aPen(world, author, leverId)
  pen.type(' confidentiel')
  await new Promise((resolve) => void setImmediate(resolve))
  pen.erase('confidentiel'.length)
  await pen.pen.flushed()
  const ran = await runLeviers(['purge', 'texts', '--days', '0'], { dataDir, databaseUrl })
  expect(ran).toMatchObject({ status: 0 })
  expect(ran.said).toContain('forgotten, in 1 text:')
  expect(await rowsWith(world.sql, 'confidentiel')).toEqual([])
  pen.type('vert')
  await pen.pen.flushed()
  const late = await aPen(world, author, leverId)
  expect(late.text()).toBe('Un banc vert')
  await Promise.all([pen.stop(), late.stop()])
  await world.stop()
  await rm(dataDir, { recursive: true, force: true })
})
