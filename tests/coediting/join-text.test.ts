import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { give, operation } from '../support/give.ts'
import { aPen, joinDocument, wordsOf } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('joinText', () => {
  test('the author is given the text as it is, and a client id that nobody else has', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author, { body: 'Au pied des tours.\n\nEt sur les toits.' })
    const [here, there] = [await aPen(world, author, leverId), await aPen(world, author, leverId)]
    expect(here.text()).toBe('Au pied des tours.\nEt sur les toits.')
    expect(wordsOf(there.pen.doc)).toBe(here.text())
    expect(here.pen.clientId).not.toBe(there.pen.clientId)
    await Promise.all([here.stop(), there.stop()])
  })

  test('those who join at once for the first time find the same document, not one each', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author, { body: 'Une fois.' })
    const pens = await Promise.all([1, 2, 3, 4].map(() => aPen(world, author, leverId)))
    const [first] = pens
    for (const { pen } of pens) Y.applyUpdate(pen.doc, Y.encodeStateAsUpdate(first?.pen.doc ?? new Y.Doc()))
    expect(pens.map((pen) => pen.text())).toEqual(Array(4).fill('Une fois.'))
    await Promise.all(pens.map((pen) => pen.stop()))
  })

  test('somebody who was not invited reads, and does not write', async () => {
    const leverId = await world.aLever(await world.aPerson())
    const refused = await world.ask(await world.aPerson(), joinDocument, { input: { leverId, schemaVersion: 1 } })
    expect(refused.codes).toEqual(['NOT_INVITED'])
    expect((await world.ask(null, joinDocument, { input: { leverId, schemaVersion: 1 } })).codes).toEqual([
      'SIGN_IN_FIRST',
    ])
  })

  test('a page of another version is told to be loaded again, before it can delete what it does not know', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author)
    for (const schemaVersion of [0, 2]) {
      expect((await world.ask(author, joinDocument, { input: { leverId, schemaVersion } })).codes).toEqual([
        'TEXT_SCHEMA_OLD',
      ])
    }
  })

  test('a text that is frozen cannot be joined until it is mended', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author, { body: 'Bon.' })
    const pen = await aPen(world, author, leverId)
    pen.pen.doc.getXmlFragment('body').insert(0, [new Y.XmlElement('video')])
    await until(async () => {
      const { data } = await world.ask(null, `{ lever(id: "${leverId}") { text { isFrozen } } }`)
      return data?.lever.text.isFrozen
    })
    await expect(aPen(world, author, leverId)).rejects.toThrow('TEXT_FROZEN')
    const restore = give('restoreVersion', '')
    await world.ask(author, restore, { input: { ...operation(), leverId, revision: 1 } })
    const again = await aPen(world, author, leverId)
    expect(again.text()).toBe('Bon.')
    await Promise.all([pen.stop(), again.stop()])
  })

  test('a lever that is not there, or no longer open, cannot be joined', async () => {
    const author = await world.aPerson()
    const input = { leverId: author.id, schemaVersion: 1 }
    expect((await world.ask(author, joinDocument, { input })).codes).toEqual(['NOT_FOUND'])
    expect((await world.ask(author, joinDocument, { input: { ...input, leverId: 'x' } })).codes).toEqual(['BAD_INPUT'])
    const leverId = await world.aLever(author)
    await world.sql.rows("update lever set state = 'WITHDRAWN' where id = $1", [leverId])
    expect((await world.ask(author, joinDocument, { input: { ...input, leverId } })).codes).toEqual(['LEVER_NOT_OPEN'])
  })
})
