import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { aPen, changesDocument, followDocument, heard, pushDocument, typeAtEnd, type TestPen } from '../support/pens.ts'
import { erased } from '../hostile/update-maker.ts'
import { follow } from '../support/follow.ts'
import { until } from '../support/until.ts'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let leverId: string
const pens: TestPen[] = []
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
  leverId = await world.aLever(author, { body: 'Début.' })
})
afterAll(async () => {
  await Promise.all(pens.map((pen) => pen.stop()))
  await world.stop()
})

async function open(person = author, lever = leverId): Promise<TestPen> {
  const pen = await aPen(world, person, lever)
  pens.push(pen)
  return pen
}

/** What an editor would send for some words, without sending them. */
function updateOf(pen: TestPen, words: string): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(pen.pen.doc))
  copy.clientID = pen.pen.clientId
  const before = Y.encodeStateVector(copy)
  typeAtEnd(copy, words)
  return Y.encodeStateAsUpdate(copy, before)
}

function push(person: TestPerson, pen: TestPen, more: Record<string, unknown>) {
  const { update, ...rest } = more
  const text = update instanceof Uint8Array ? Buffer.from(update).toString('base64') : update
  const base = { operationId: randomUUID(), leverId, clientId: pen.pen.clientId, schemaVersion: 1 }
  return world.ask(person, pushDocument, { input: { ...base, update: text, ...rest } })
}

describe('pushTextChange', () => {
  test('what two editors type at once is in both, in the same order', async () => {
    const [here, there] = [await open(), await open()]
    for (let word = 0; word < 20; word += 1) {
      here.type(` a${word}`)
      there.type(` b${word}`)
      if (word % 7 === 0) await new Promise((resolve) => void setTimeout(resolve, 10))
    }
    await Promise.all([here.pen.flushed(), there.pen.flushed()])
    await until(() => here.text() === there.text() && here.text().includes('a19') && here.text().includes('b19'))
    for (let word = 0; word < 20; word += 1) expect(here.text()).toContain(`a${word}`)
  })

  test('the same again is answered the same, and written once; the same number with other words is refused', async () => {
    const pen = await open()
    const again = { operationId: randomUUID(), update: updateOf(pen, ' une fois') }
    const first = await push(author, pen, again)
    const { number } = first.data?.pushTextChange ?? {}
    expect(first.data?.pushTextChange).toEqual({ status: 'APPLIED', number })
    expect((await push(author, pen, again)).data?.pushTextChange).toEqual({ status: 'DUPLICATE', number })
    const other = { ...again, update: updateOf(pen, ' autre chose') }
    expect((await push(author, pen, other)).codes).toEqual(['OPERATION_REUSED'])
  })

  test.each([
    ['of the second encoding', (pen: TestPen) => Y.convertUpdateFormatV1ToV2(updateOf(pen, ' x')), 'TEXT_UNREADABLE'],
    ['cut short', (pen: TestPen) => updateOf(pen, ' x').slice(0, -2), 'TEXT_UNREADABLE'],
    ['empty', () => Y.encodeStateAsUpdate(new Y.Doc()), 'TEXT_UNREADABLE'],
    ['with letters that are no base64', () => '§§', 'BAD_INPUT'],
    ['that is too large', (pen: TestPen) => updateOf(pen, 'é'.repeat(70_000)), 'TOO_LARGE'],
    ['with a character that no database keeps', (pen: TestPen) => updateOf(pen, 'a\0b'), 'TEXT_CHARACTER'],
    ['that builds on what is not there', (pen: TestPen) => beyond(pen), 'TEXT_GAP'],
  ])('a change %s is refused with a sentence', async (_name, made, code) => {
    const pen = await open()
    const { codes, errors } = await over(pen, made(pen))
    expect(codes).toEqual([code])
    expect(errors[0]?.message.length).toBeGreaterThan(20)
  })

  /** Over the socket, which takes larger messages than HTTP. */
  async function over(pen: TestPen, update: Uint8Array | string) {
    const text = typeof update === 'string' ? update : Buffer.from(update).toString('base64')
    const input = { operationId: randomUUID(), leverId, clientId: pen.pen.clientId, schemaVersion: 1, update: text }
    const asking = follow(world, author, pushDocument, { input })
    const result = await asking.next().catch((fault: unknown) => ({ errors: [fault].flat() }))
    await asking.stop()
    const errors = (result.errors ?? []) as { message: string; extensions: { code: string } }[]
    return { errors, codes: errors.map(({ extensions }) => extensions.code) }
  }

  function beyond(pen: TestPen): Uint8Array {
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(pen.pen.doc))
    typeAtEnd(other, ' jamais envoyé')
    other.clientID = pen.pen.clientId
    const before = Y.encodeStateVector(other)
    typeAtEnd(other, ' donc introuvable')
    return Y.encodeStateAsUpdate(other, before)
  }

  test('a change that says it is longer than places are counted is refused, and stops nobody who types meanwhile', async () => {
    const [pen, hostile] = [await open(), await open()]
    const update = erased(0, { client: hostile.pen.clientId, length: 2 ** 40 })
    pen.type(' continue')
    const [answer] = await Promise.all([push(author, hostile, { update }), pen.pen.flushed()])
    expect(answer.codes).toEqual(['TEXT_UNREADABLE'])
    expect(pen.unanswered()).toBe(0)
  })

  test('nobody writes under somebody else’s signature', async () => {
    const other = await world.aPerson()
    const theirs = await world.aLever(other)
    const [mine, foreign] = [await open(), await open(other, theirs)]
    // With the other's client id on one's own text, with one's own on writing of the other, by the other themselves.
    const forged = updateOf(mine, ' signé par une autre')
    expect((await push(author, foreign, { update: forged })).codes).toEqual(['TEXT_FOREIGN'])
    const second = await open()
    expect((await push(author, second, { update: forged })).codes).toEqual(['TEXT_FOREIGN'])
    expect((await push(other, mine, { update: forged })).codes).toEqual(['NOT_INVITED'])
  })

  test('after the lever was closed nothing more is written, and the words come back to whoever wrote them', async () => {
    const lever = await world.aLever(author)
    const pen = await open(author, lever)
    await world.sql.rows("update lever set state = 'HIDDEN' where id = $1", [lever])
    pen.type(' trop tard')
    await until(() => pen.over() !== null)
    expect(pen.over()).toMatchObject({ kind: 'refused', refusal: { code: 'LEVER_NOT_OPEN' } })
    expect(pen.unsent).toHaveLength(1)
  })

  test('an old page cannot write, whatever it sends', async () => {
    const pen = await open()
    expect((await push(author, pen, { update: updateOf(pen, ' x'), schemaVersion: 0 })).codes).toEqual([
      'TEXT_SCHEMA_OLD',
    ])
  })

  test('who types faster than anybody can is asked to wait', async () => {
    const hurried = await world.aPerson()
    const lever = await world.aLever(hurried)
    const pen = await open(hurried, lever)
    const update = updateOf(pen, ' vite')
    const answers = await world.atOnce(() =>
      Promise.all(Array.from({ length: 400 }, () => push(hurried, pen, { update, leverId: lever }))),
    )
    expect(answers.filter(({ codes }) => codes[0] === 'TOO_MANY_REQUESTS').length).toBeGreaterThan(0)
    expect(answers.filter(({ data }) => data?.pushTextChange).length).toBeGreaterThanOrEqual(60)
  })
})

describe('textChanges', () => {
  test('the query gives what the subscription gives', async () => {
    const pen = await open()
    const { clientId } = pen.pen
    const number = pen.pen.number()
    const [{ epoch } = { epoch: '' }] = await world.sql.rows<{ epoch: string }>(
      'select epoch from lever_text where lever_id = $1',
      [leverId],
    )
    const after = `${epoch}.${number}`
    const following = follow(world, author, followDocument, { leverId, after })
    pen.type(' lu')
    const told = (await following.next()).data.textChanges
    const read = (await world.ask(author, changesDocument, { leverId, after })).data?.textChanges
    expect(read.events).toEqual([told])
    expect(told).toMatchObject({ since: number, number: number + 1, isWhole: false })
    expect(Y.parseUpdateMeta(heard(told).updates[0] ?? new Uint8Array()).to.has(clientId)).toBe(true)
    await following.stop()
  })

  test('erased words are in the changes for a time, so only those who may write are told them', async () => {
    const pen = await open()
    const [reader, moderator] = [await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]
    const asked = { leverId, after: '' }
    const codes = async (who: TestPerson | null) => (await world.ask(who, changesDocument, asked)).codes
    expect([await codes(null), await codes(reader)]).toEqual([['SIGN_IN_FIRST'], ['NOT_INVITED']])
    expect([await codes(moderator), await codes(author)]).toEqual([['NOT_INVITED'], []])
    // Also while somebody who may is told the very same.
    const allowed = follow(world, author, followDocument, asked)
    expect((await allowed.next()).data.textChanges.isWhole).toBe(true)
    const refused = follow(world, reader, followDocument, asked)
    expect((await refused.next()).errors[0].extensions.code).toBe('NOT_INVITED')
    await Promise.all([allowed.stop(), refused.stop(), pen.stop()])
  })

  test('whoever may not write any more is told nothing that is written from then on', async () => {
    const lever = await world.aLever(author)
    const invited = await world.aPerson()
    const inviting = { input: { ...operation(), leverId: lever, personId: invited.id } }
    const { data } = await world.ask(author, give('inviteCoAuthor', 'lever { coAuthors { id } }'), inviting)
    const pen = await open(author, lever)
    const following = follow(world, invited, followDocument, { leverId: lever, after: '' })
    expect((await following.next()).data.textChanges.isWhole).toBe(true)
    const coAuthorId = data?.inviteCoAuthor.lever.coAuthors[0].id
    await world.ask(author, give('removeCoAuthor', ''), { input: { ...operation(), leverId: lever, coAuthorId } })
    // It ends.
    expect(await following.next()).toBeUndefined()
    pen.type(' entre nous')
    await pen.pen.flushed()
    await Promise.all([following.stop(), pen.stop()])
  })

  test('a cursor that is forged, of another epoch or of another text brings the whole', async () => {
    for (const after of ['', 'x.1', 'oldepoch.3', '99999']) {
      const read = (await world.ask(author, changesDocument, { leverId, after })).data?.textChanges
      expect(read.events[0].isWhole).toBe(true)
      const following = follow(world, author, followDocument, { leverId, after })
      expect((await following.next()).data.textChanges.isWhole).toBe(true)
      await following.stop()
    }
  })

  test('a text that is no longer shown is not told', async () => {
    const lever = await world.aLever(author)
    await (await open(author, lever)).stop()
    await world.sql.rows("update lever set state = 'HIDDEN' where id = $1", [lever])
    expect((await world.ask(author, changesDocument, { leverId: lever, after: '' })).codes).toEqual(['NOT_FOUND'])
  })
})
