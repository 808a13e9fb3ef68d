import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { aPen, pushDocument, typeAtEnd, type TestPen } from '../../support/pens.ts'
import { until } from '../../support/until.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

// A node that has just written in a text judges what comes next from memory: it must never be wrong because of that.
let world: World
let author: TestPerson
let leverId: string
let pen: TestPen
const pens: TestPen[] = []
beforeEach(async () => {
  world ??= await startWorld()
  author = await world.aPerson()
  leverId = await world.aLever(author, { body: 'Début.' })
  pen = await aPen(world, author, leverId)
  pens.push(pen)
  // From here on the node remembers this text and this pen.
  pen.type(' Un.')
  await pen.pen.flushed()
})
afterAll(async () => {
  await Promise.all(pens.map((one) => one.stop()))
  await world.stop()
})

/** What this pen would send for some words, as it is sent. */
function inputOf(words: string): { operationId: string; update: string } {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(pen.pen.doc))
  copy.clientID = pen.pen.clientId
  const before = Y.encodeStateVector(copy)
  typeAtEnd(copy, words)
  return {
    operationId: randomUUID(),
    update: Buffer.from(Y.encodeStateAsUpdate(copy, before)).toString('base64'),
  }
}

const push = (sent: { operationId: string; update: string }) =>
  world.ask(author, pushDocument, { input: { ...sent, leverId, clientId: pen.pen.clientId, schemaVersion: 1 } })

test.each([
  ['the phase is closed', `update phase set edit_lever = 'OFF'`, 'PHASE_CLOSED', `update phase set edit_lever = 'ON'`],
  [
    'the lever is closed',
    `update lever set state = 'HIDDEN'`,
    'LEVER_NOT_OPEN',
    `update lever set state = 'PUBLISHED'`,
  ],
  [
    'the text is frozen',
    `update lever_text set state = 'FROZEN'`,
    'TEXT_FROZEN',
    `update lever_text set state = 'OPEN'`,
  ],
  ['the text is full', `update lever_text set is_full = true`, 'TEXT_FULL', `update lever_text set is_full = false`],
])(
  'when %s the very next change is refused, and when that is over the next is taken',
  async (_name, end, code, begin) => {
    await world.sql.rows(end)
    expect((await push(inputOf(' Deux.'))).codes).toEqual([code])
    await world.sql.rows(begin)
    expect((await push(inputOf(' Deux.'))).data?.pushTextChange.status).toBe('APPLIED')
  },
)

test('the same again is answered the same, whether the node remembers it or not', async () => {
  const sent = inputOf(' Deux.')
  const { number } = (await push(sent)).data?.pushTextChange ?? {}
  for (let time = 0; time < 3; time += 1) {
    expect((await push(sent)).data?.pushTextChange).toEqual({ status: 'DUPLICATE', number })
  }
  expect((await push({ ...sent, update: inputOf(' Autre.').update })).codes).toEqual(['OPERATION_REUSED'])
})

test('what only takes away can be sent again too, and counts once', async () => {
  const before = Y.encodeStateVector(pen.pen.doc)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(pen.pen.doc))
  const text = (copy.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
  text.delete(0, 3)
  const sent = {
    operationId: randomUUID(),
    update: Buffer.from(Y.encodeStateAsUpdate(copy, before)).toString('base64'),
  }
  const first = (await push(sent)).data?.pushTextChange
  expect(first.status).toBe('APPLIED')
  expect((await push(sent)).data?.pushTextChange).toEqual({ status: 'DUPLICATE', number: first.number })
  const [counted] = await world.sql.rows<{ count: number }>(
    'select count(*)::integer as count from lever_text_change where lever_id = $1',
    [leverId],
  )
  expect(counted?.count).toBe(2)
})

test('after a backup was restored what is told is of the new epoch', async () => {
  await world.sql.rows(`update lever_text set epoch = 'restored' where lever_id = $1`, [leverId])
  const anew = await aPen(world, author, leverId)
  pens.push(anew)
  anew.type(' Après.')
  await anew.pen.flushed()
  await until(() => pen.over() !== null)
  expect(pen.over()).toEqual({ kind: 'restored' })
  expect(anew.over()).toBe(null)
})
