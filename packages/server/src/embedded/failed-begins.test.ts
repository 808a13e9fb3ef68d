import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openFolder } from '../database/open-embedded.js'
import { unavailability } from '../unavailable.js'

test('who reads while the embedded database closes is told to come back, and the process lives', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leviers-closing-'))
  const unhandled: unknown[] = []
  const note = (fault: unknown) => unhandled.push(fault)
  process.on('unhandledRejection', note)
  onTestFinished(async () => {
    process.off('unhandledRejection', note)
    await rm(folder, { recursive: true, force: true })
  })
  const database = await openFolder(join(folder, 'database'))
  const reader = database.em.fork()
  await reader.execute('select 1')
  const closing = database.close()
  const readings = await Promise.allSettled(
    Array.from({ length: 20 }, async () => {
      const em = database.em.fork()
      await em.begin({ isolationLevel: 'repeatable read', readOnly: true })
      try {
        return await em.execute('select 1')
      } finally {
        await em.rollback()
      }
    }),
  )
  await closing
  await new Promise((resolve) => setImmediate(resolve))
  const failures = readings.flatMap((reading) => (reading.status === 'rejected' ? [reading.reason] : []))
  expect(failures.length).toBeGreaterThan(0)
  expect(failures.map((fault) => unavailability(fault)?.code)).toEqual(failures.map(() => 'UNAVAILABLE'))
  expect(unhandled).toEqual([])
})
