import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runLeviers } from '../../imports/run-leviers.ts'
import { aPen } from '../../support/pens.ts'
import { startWorld, type World } from '../../support/world.ts'
import { rowsWith } from '../rows-with.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leviers-purge-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const secret = 'confidentiel'

/** Someone writes words and takes them back. */
async function withErasedWords(world: World): Promise<void> {
  const author = await world.aPerson()
  const pen = await aPen(world, author, await world.aLever(author))
  pen.type(secret)
  await new Promise((resolve) => void setImmediate(resolve))
  pen.erase(secret.length)
  await pen.pen.flushed()
  await pen.stop()
}

test('the operator has a server that is running forget what was erased, in their language', async () => {
  const world = await startWorld({ dataDir })
  await withErasedWords(world)
  const early = await runLeviers(['purge', 'texts'], { dataDir, lang: 'fr_FR.UTF-8' })
  expect(early).toMatchObject({ status: 0, out: '' })
  expect(early.said).toContain('Un serveur est en marche')
  expect(early.said).toContain('Rien à oublier\u00A0: aucune frappe gardée n’a plus de 30 jours.')
  expect(await rowsWith(world.sql, secret)).toEqual(['lever_text_change'])
  const done = await runLeviers(['purge', 'texts', '--days', '0'], { dataDir })
  expect(done.status).toBe(0)
  expect(done.said).toContain('2 changes older than 0 days forgotten, in 1 text')
  expect(await rowsWith(world.sql, secret)).toEqual([])
  await world.stop()
})

test('and a database that no server runs on', async () => {
  const first = await startWorld({ dataDir })
  await withErasedWords(first)
  await first.app.stop()
  const done = await runLeviers(['purge', 'texts', '--days', '0'], { dataDir })
  expect(done).toMatchObject({ status: 0 })
  expect(done.said).toContain('2 changes older than 0 days forgotten')
  const again = await startWorld({ dataDir })
  expect(await rowsWith(again.sql, secret)).toEqual([])
  await again.stop()
})

test.each(['texts --days -1', 'texts --days thirty', 'texts --board x', 'texts everything', 'everything', ''])(
  '« purge %s » is not understood',
  async (rest) => {
    const ran = await runLeviers(['purge', ...rest.split(' ')], { dataDir })
    expect(ran.status).toBe(2)
    expect(ran.said).toContain('purge texts [--days DAYS]')
  },
)
