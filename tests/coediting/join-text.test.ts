import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { give, operation } from '../support/give.ts'
import { aPen, joinDocument, wordsOf } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

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

  test('a text of an earlier version is written on by newer pages, and by no older one any more', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author, { body: 'Avant.' })
    const open = await aPen(world, author, leverId)
    const of = async () => {
      const [text] = await world.sql.rows<{ version: number; rights: number }>(
        'select schema_version as version, rights from lever_text where lever_id = $1',
        [leverId],
      )
      return [text?.version, text?.rights]
    }
    await world.sql.rows('update lever_text set schema_version = 0 where lever_id = $1', [leverId])
    const pen = await aPen(world, author, leverId)
    // What any node remembers of the text is not so any more.
    expect(await of()).toEqual([1, 1])
    pen.type(' Après.')
    await pen.pen.flushed()
    expect([pen.over(), open.over()]).toEqual([null, null])
    const { codes } = await world.ask(author, joinDocument, { input: { leverId, schemaVersion: 0 } })
    expect(codes).toEqual(['TEXT_SCHEMA_OLD'])
    expect(await of()).toEqual([1, 1])
    await Promise.all([open.stop(), pen.stop()])
  })

  test('simple mode raises the version of a text, too', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author, { body: 'Avant.' })
    await (await aPen(world, author, leverId)).stop()
    await world.sql.rows('update lever_text set schema_version = 0 where lever_id = $1', [leverId])
    const input = { ...operation(), leverId, base: 'Avant.', text: 'Après.' }
    expect((await world.ask(author, give('saveText', 'number'), { input })).codes).toEqual([])
    const [text] = await world.sql.rows('select schema_version from lever_text where lever_id = $1', [leverId])
    expect(text).toEqual({ schema_version: 1 })
  })

  test('a text that newer servers write in is left to them, and is not frozen by this one', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author, { body: 'Avant.' })
    const pen = await aPen(world, author, leverId)
    await world.sql.rows('update lever_text set schema_version = 2, rights = rights + 1 where lever_id = $1', [leverId])
    pen.type(' Perdu ?')
    await pen.pen.flushed()
    expect(pen.over()).toMatchObject({ kind: 'refused', refusal: { code: 'TEXT_SCHEMA_OLD' } })
    expect(pen.unsent).toHaveLength(1)
    const { codes } = await world.ask(author, joinDocument, { input: { leverId, schemaVersion: 1 } })
    expect(codes).toEqual(['TEXT_SCHEMA_OLD'])
    const save = { ...operation(), leverId, base: 'Avant.', text: 'Après.' }
    expect((await world.ask(author, give('saveText', 'number'), { input: save })).codes).toEqual(['TEXT_SCHEMA_OLD'])
    await pen.stop()
  })

  describe('when twenty-five people write already', () => {
    let author: TestPerson
    let writers: TestPerson[]
    let leverId: string
    const join = (person: TestPerson) => world.ask(person, joinDocument, { input: { leverId, schemaVersion: 1 } })
    beforeEach(async () => {
      author = await world.aPerson()
      leverId = await world.aLever(author, { body: 'Avant.' })
      writers = [author]
      for (let count = 0; count < 26; count += 1) writers.push(await invited())
    })
    async function invited(): Promise<TestPerson> {
      const person = await world.aPerson()
      const input = { ...operation(), leverId, personId: person.id }
      await world.ask(author, give('inviteCoAuthor', 'lever { id }'), { input })
      return person
    }

    test('another one is asked to come back, those who are there may open another page', async () => {
      for (const person of writers.slice(0, 25)) expect((await join(person)).codes).toEqual([])
      const [last, one] = [writers[25] ?? author, writers[3] ?? author]
      expect((await join(last)).codes).toEqual(['TOO_MANY_PENS'])
      expect((await join(one)).codes).toEqual([])
    })

    test('of those who come at once as many may as there is room for', async () => {
      const answers = await Promise.all(writers.map(join))
      expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(25)
      expect(answers.flatMap(({ codes }) => codes)).toEqual(['TOO_MANY_PENS', 'TOO_MANY_PENS'])
    })

    test('who only has the page open does not keep others from writing; who writes does', async () => {
      const [first = author, ...others] = writers
      for (const person of others.slice(0, 24)) await join(person)
      const pen = await aPen(world, first, leverId)
      world.pass(50_000)
      pen.type(' Je suis là.')
      await pen.pen.flushed()
      world.pass(20_000)
      const answers = await Promise.all(others.map(join))
      expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(24)
      await pen.stop()
    })
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
