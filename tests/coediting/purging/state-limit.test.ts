import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { limits } from '../../../packages/shared/src/limits.ts'
import { aPen } from '../../support/pens.ts'
import { until } from '../../support/until.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let author: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
})
afterAll(() => world.stop())

const linksAtOnce = 30
const address = 'https://example.org/'.padEnd(1_900, 'x')

interface Stored {
  isFull: boolean
  isProjected: boolean
}

async function stored(leverId: string): Promise<Stored> {
  const [text] = await world.sql.rows<Stored>(
    `select is_full as "isFull", head = projected as "isProjected"
     from lever_text where lever_id = $1`,
    [leverId],
  )
  if (!text) throw new Error('no text')
  return text
}

/** Somebody who writes straight into the log, since nobody may send that much at a person's pace. */
async function aWriter(leverId: string) {
  const pen = await aPen(world, author, leverId)
  const { clientId } = pen.pen
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(pen.pen.doc))
  await pen.stop()
  doc.clientID = clientId
  const [paragraph] = doc.getXmlFragment('body').toArray()
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('a text without words')
  const write = (change: () => void) => {
    const before = Y.encodeStateVector(doc)
    Y.transact(doc, change)
    const push = { leverId, personId: author.id, operationId: randomUUID(), clientId, schemaVersion: 1, at: new Date() }
    return world.app.parts.texts.push({ ...push, update: Y.encodeStateAsUpdate(doc, before) })
  }
  return { text, write }
}

test('a text whose state is over a mebibyte takes nothing more, can be shortened, and is then written again', async () => {
  const leverId = await world.aLever(author, { body: 'Début.' })
  const { text, write } = await aWriter(leverId)
  const writeLinks = (from: number) =>
    write(() => {
      for (let link = 0; link < linksAtOnce; link += 1) {
        text.insert(text.length, 'a', { link: { href: `${address}${from + link}` } })
      }
    })
  // Whether it is too much is counted a little later: the last of these may be refused already.
  let refusal: unknown = null
  for (let links = 0; !refusal && links * address.length < limits.coediting.stateBytes; links += linksAtOnce) {
    refusal = await writeLinks(links).then(
      () => null,
      (fault: unknown) => fault,
    )
  }
  await until(async () => (await stored(leverId)).isFull)
  // Far below the limit of characters: what is counted is what Yjs keeps.
  expect(text.length).toBeLessThan(1_000)
  refusal ??= await write(() => text.insert(0, 'x')).catch((fault: unknown) => fault)
  expect(refusal).toMatchObject({ code: 'TEXT_HEAVY' })

  const { text: again, write: writeAgain } = await aWriter(leverId)
  await writeAgain(() => again.delete(6, again.length - 6))
  await until(async () => (await stored(leverId)).isProjected)
  expect((await stored(leverId)).isFull).toBe(false)
  await writeAgain(() => again.insert(6, ' Et la suite.', { link: null }))
  await until(async () => {
    const { data } = await world.ask(null, `{ lever(id: "${leverId}") { body } }`)
    return data?.lever.body === 'Début. Et la suite.'
  })
})
