import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { follow } from '../../support/follow.ts'
import { aPen, changesDocument, followDocument, heard, wordsOf, type TestPen } from '../../support/pens.ts'
import { until } from '../../support/until.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'
import { writeOften } from '../write-often.ts'

let world: World
let author: TestPerson
const pens: TestPen[] = []
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
})
afterEach(() => Promise.all(pens.splice(0).map((pen) => pen.stop())))
afterAll(() => world.stop())

async function open(leverId: string): Promise<TestPen> {
  const pen = await aPen(world, author, leverId)
  pens.push(pen)
  return pen
}

interface Stored {
  epoch: string
  head: number
  snapshotNumber: number
  trimmed: number
  kept: number
}

async function stored(leverId: string): Promise<Stored> {
  const [text] = await world.sql.rows<Stored>(
    `select epoch, head, snapshot_number as "snapshotNumber", trimmed,
       (select count(*)::integer from lever_text_change c where c.lever_id = t.lever_id and bytes is not null) as kept
     from lever_text t where lever_id = $1`,
    [leverId],
  )
  if (!text) throw new Error('no text')
  return text
}

describe('a text in which much was written', () => {
  test('has its state written anew, and keeps the last two hundred changes for those who were away for a moment', async () => {
    const leverId = await world.aLever(author, { body: 'Début.' })
    await writeOften(world, await open(leverId), { leverId, author, count: 199 })
    await until(async () => (await stored(leverId)).head === 199)
    await new Promise((resolve) => void setTimeout(resolve, 1_500))
    expect(await stored(leverId)).toMatchObject({ snapshotNumber: 0, trimmed: 0, kept: 199 })
    await writeOften(world, await open(leverId), { leverId, author, count: 101 })
    await until(async () => (await stored(leverId)).snapshotNumber > 0)
    expect(await stored(leverId)).toMatchObject({ head: 300, snapshotNumber: 300, trimmed: 100, kept: 200 })
  })

  test('is the same for who was there, who comes late, who follows in between and who has an old cursor', async () => {
    const leverId = await world.aLever(author, { body: 'Début.' })
    const early = await open(leverId)
    const writing = await open(leverId)
    await writeOften(world, writing, { leverId, author, count: 150 })
    const { epoch } = await stored(leverId)
    const between = follow(world, author, followDocument, { leverId, after: `${epoch}.120` })
    const seen = new Y.Doc()
    // What the follower knew at number 120: the state and the changes until there.
    await copyUntil(seen, leverId, 120)
    const hearing = (async () => {
      for (let number = 0; number < 420;) {
        const told = heard((await between.next()).data.textChanges)
        expect(told.isWhole).toBe(false)
        told.updates.forEach((update) => Y.applyUpdate(seen, update))
        number = told.number
      }
    })()
    await until(() => early.pen.number() === 150)
    await writeOften(world, early, { leverId, author, count: 270 })
    await until(async () => (await stored(leverId)).snapshotNumber === 420)
    await hearing
    const late = await open(leverId)
    const old = await whatIsTold(leverId, `${epoch}.7`)
    const recent = await whatIsTold(leverId, `${epoch}.400`)
    expect([old.isWhole, recent.isWhole, recent.updates.length]).toEqual([true, false, 20])
    const behind = new Y.Doc()
    old.updates.forEach((update) => Y.applyUpdate(behind, update))
    await until(() => early.pen.number() === 420)
    const texts = [early.text(), late.text(), wordsOf(seen), wordsOf(behind)]
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]?.match(/m\d+x\d+/g)).toHaveLength(420)
    await between.stop()
  })

  async function whatIsTold(leverId: string, after: string) {
    const { data } = await world.ask(author, changesDocument, { leverId, after })
    return heard(data?.textChanges.events[0])
  }

  async function copyUntil(doc: Y.Doc, leverId: string, number: number): Promise<void> {
    const rows = await world.sql.rows<{ bytes: Uint8Array }>(
      `select snapshot as bytes from lever_text where lever_id = $1
       union all (select bytes from lever_text_change where lever_id = $1 and number <= $2 order by number)`,
      [leverId, number],
    )
    rows.forEach(({ bytes }) => Y.applyUpdate(doc, new Uint8Array(bytes)))
  }

  test('forgets by itself what was erased in it, as soon as it is far enough behind', async () => {
    const leverId = await world.aLever(author, { body: 'Début.' })
    const pen = await open(leverId)
    pen.type(' confidentiel')
    await pen.pen.flushed()
    pen.erase(' confidentiel'.length)
    await pen.pen.flushed()
    await writeOften(world, pen, { leverId, author, count: 300 })
    await until(async () => (await stored(leverId)).trimmed >= 100)
    const hex = Buffer.from('confidentiel').toString('hex')
    const rows = await world.sql.rows(
      `select 1 from lever_text t left join lever_text_change c on c.lever_id = t.lever_id
       where t.lever_id = $1 and (t.snapshot::text like '%' || $2 || '%' or c.bytes::text like '%' || $2 || '%')`,
      [leverId, hex],
    )
    expect(rows).toEqual([])
  })
})
