import { afterAll, beforeAll, expect, test } from 'vitest'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { aPen, joinDocument } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { watchStatements, type StatementWatch } from '../support/postgres/watch-statements.ts'
import { startWorld, type World } from '../support/world.ts'
import { writeOften } from './write-often.ts'

let world: World
let statements: StatementWatch

beforeAll(async () => {
  statements = watchStatements()
  world = await startWorld({ databaseUrl: await migratedDatabase() })
})
afterAll(async () => {
  await world.stop()
  statements.stop()
})

test('a text is opened with one statement that reads it, whatever was written in it', async () => {
  const author = await world.aPerson()
  const counts: number[] = []
  for (const count of [10, 2_500]) {
    const leverId = await world.aLever(author, { body: 'Début.' })
    const pen = await aPen(world, author, leverId)
    await writeOften(world, pen, { leverId, author, count })
    await until(async () => isRead(leverId), 20_000)
    await pen.stop()
    statements.taken()
    const { data } = await world.ask(author, joinDocument, { input: { leverId, schemaVersion: 1 } })
    expect(data?.joinText.text.number).toBe(count)
    const taken = statements.taken()
    expect(taken.filter((text) => text.includes('lever_text_change'))).toHaveLength(1)
    counts.push(taken.filter((text) => /lever|person|phase/.test(text)).length)
  }
  // Who asks, what they may, the text, and under its lock the client id that is given.
  expect(counts).toEqual([5, 5])
})

/** Whether everything that was written is read by everybody, so that the server has nothing left to do with it. */
async function isRead(leverId: string): Promise<boolean> {
  const [text] = await world.sql.rows<{ isRead: boolean }>(
    'select head = projected and head - snapshot_number < 200 as "isRead" from lever_text where lever_id = $1',
    [leverId],
  )
  return text?.isRead === true
}
