import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { give, operation } from '../support/give.ts'
import { follow } from '../support/follow.ts'
import { aPen, type TestPen } from '../support/pens.ts'
import { boardPresence, untilPresence } from '../support/presence.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson({ displayName: 'Zoé Martin' })
})
afterAll(() => world.stop())

const move = 'mutation ($input: MoveCaretInput!) { moveCaret(input: $input) }'
const carets = `subscription ($leverId: ID!) { textCarets(leverId: $leverId) {
  pens carets { clientId person { displayName } anchor head isTyping } } }`
const penText = `subscription ($leverId: ID!, $clientId: Int!) { textPen(leverId: $leverId, clientId: $clientId) { mayWrite code reason } }`

/** Where the text begins, as an editor says it. */
function placeIn({ pen }: TestPen): string {
  const fragment = pen.doc.getXmlFragment('body')
  return Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(fragment, 0))).toString('base64')
}

/** An editor that is open, and held open over a socket. */
async function anOpenPen(person: TestPerson, leverId: string) {
  const pen = await aPen(world, person, leverId)
  const { clientId } = pen.pen
  const held = follow(world, person, penText, { leverId, clientId })
  const first = (await held.next()).data.textPen
  const moveTo = (place: string | null, isTyping = false) =>
    world.ask(person, move, { input: { leverId, clientId, anchor: place, head: place, isTyping } })
  return {
    ...pen,
    clientId,
    held,
    first,
    moveTo,
    place: placeIn(pen),
    close: () => Promise.all([held.stop(), pen.stop()]),
  }
}

describe('moveCaret', () => {
  test('those who watch see who writes where, whether they type, and that they left', async () => {
    const leverId = await world.aLever(author)
    const hers = await anOpenPen(author, leverId)
    expect(hers.first).toEqual({ mayWrite: true, code: null, reason: null })
    const watching = follow(world, null, carets, { leverId })
    expect((await watching.next()).data.textCarets).toEqual({ pens: 1, carets: [] })
    const { place, clientId } = hers
    expect((await hers.moveTo(place, true)).data).toEqual({ moveCaret: true })
    expect((await watching.next()).data.textCarets.carets).toEqual([
      { clientId, person: { displayName: 'Zoé Martin' }, anchor: place, head: place, isTyping: true },
    ])
    await hers.moveTo(null)
    expect((await watching.next()).data.textCarets).toEqual({ pens: 1, carets: [] })
    await hers.close()
    expect((await watching.next()).data.textCarets).toEqual({ pens: 0, carets: [] })
    await watching.stop()
  })

  test('who writes is shown on the board, at the lever', async () => {
    const leverId = await world.aLever(author)
    const screen = boardPresence(world, null, world.boardId)
    const hers = await anOpenPen(author, leverId)
    const seen = await untilPresence(screen, { activities: ['EDITING'] })
    expect(seen.people[0]?.leverId).toBe(leverId)
    await Promise.all([hers.close(), screen.stop()])
  })

  test('who prefers not to be shown has no caret for the others, and is counted', async () => {
    const shy = await world.aPerson({ displayName: 'Personne' })
    const leverId = await world.aLever(shy)
    await world.sql.rows('update person set show_presence = false where id = $1', [shy.id])
    const pen = await anOpenPen(shy, leverId)
    await pen.moveTo(pen.place, true)
    const watching = follow(world, null, carets, { leverId })
    expect((await watching.next()).data.textCarets).toEqual({ pens: 1, carets: [] })
    await Promise.all([pen.close(), watching.stop()])
  })

  test('nobody moves somebody else’s caret, nor one that is not held open', async () => {
    const leverId = await world.aLever(author)
    const hers = await anOpenPen(author, leverId)
    const input = { leverId, clientId: hers.clientId, anchor: hers.place, head: hers.place }
    expect((await world.ask(await world.aPerson(), move, { input })).data).toEqual({ moveCaret: false })
    expect((await world.ask(author, move, { input: { ...input, clientId: 7 } })).data).toEqual({ moveCaret: false })
    expect((await world.ask(author, move, { input: { ...input, anchor: '<b>' } })).codes).toEqual(['BAD_INPUT'])
    expect((await world.ask(null, move, { input })).codes).toEqual(['SIGN_IN_FIRST'])
    await hers.close()
  })

  test('what is no place in a text is refused, and told to nobody', async () => {
    const leverId = await world.aLever(author)
    const hers = await anOpenPen(author, leverId)
    const other = new Y.Doc()
    const elsewhere = Y.createRelativePositionFromTypeIndex(other.getText('elsewhere'), 0)
    const end = Y.createRelativePositionFromTypeIndex(hers.pen.doc.getXmlFragment('body'), 1)
    const encoded = (place: Y.RelativePosition) => Buffer.from(Y.encodeRelativePosition(place)).toString('base64')
    for (const place of ['////', 'zz', 'AwA=', encoded(elsewhere)]) {
      expect((await hers.moveTo(place)).codes).toEqual(['BAD_INPUT'])
    }
    for (const place of [hers.place, encoded(end)]) expect((await hers.moveTo(place)).data).toEqual({ moveCaret: true })
    await hers.close()
  })

  test('whoever holds an editor open is told at once that their right to write ended', async () => {
    const leverId = await world.aLever(author)
    const hers = await anOpenPen(author, leverId)
    const withdraw = give('withdrawLever', '')
    await world.ask(author, withdraw, { input: { ...operation(), leverId, reason: 'Redit.' } })
    const told = (await hers.held.next()).data.textPen
    expect(told).toMatchObject({ mayWrite: false, code: 'LEVER_NOT_OPEN' })
    expect(told.reason).toContain('retiré')
    await hers.close()
  })

  test('whoever may write no more is shown as writing no more, nor again with the editor that they had', async () => {
    const leverId = await world.aLever(author)
    const hers = await anOpenPen(author, leverId)
    const watching = follow(world, null, carets, { leverId })
    expect((await watching.next()).data.textCarets.pens).toBe(1)
    await world.sql.rows("update phase set edit_lever = 'READ'")
    world.app.parts.bell.ring(author.id)
    expect((await hers.held.next()).data.textPen.mayWrite).toBe(false)
    expect((await watching.next()).data.textCarets).toEqual({ pens: 0, carets: [] })
    expect((await hers.moveTo(hers.place)).data).toEqual({ moveCaret: false })
    const again = follow(world, author, penText, { leverId, clientId: hers.clientId })
    expect((await again.next()).data.textPen.mayWrite).toBe(false)
    expect((await hers.moveTo(hers.place)).data).toEqual({ moveCaret: false })
    expect(world.app.parts.texts.carets.seats(leverId)).toBe(0)
    await world.sql.rows("update phase set edit_lever = 'ON'")
    world.app.parts.bell.ring(author.id)
    expect((await hers.held.next()).data.textPen.mayWrite).toBe(true)
    expect((await hers.moveTo(hers.place)).data).toEqual({ moveCaret: true })
    await Promise.all([hers.close(), watching.stop(), again.stop()])
  })

  test('one person fills a text with no more than five editors, the last ones they opened', async () => {
    const leverId = await world.aLever(author)
    const pens = await Promise.all(Array.from({ length: 6 }, () => anOpenPen(author, leverId)))
    expect(world.app.parts.texts.carets.seats(leverId)).toBe(5)
    const moved = await Promise.all(pens.map((pen) => pen.moveTo(pen.place)))
    expect(moved.filter(({ data }) => data?.moveCaret)).toHaveLength(5)
    await Promise.all(pens.map((pen) => pen.close()))
    await until(() => world.app.parts.texts.carets.seats(leverId) === 0)
  })

  test('an editor of somebody else, or none, cannot be held', async () => {
    const leverId = await world.aLever(author)
    const hers = await anOpenPen(author, leverId)
    const other = await world.aPerson()
    for (const [person, clientId] of [
      [other, hers.clientId],
      [author, 5],
    ] as const) {
      const held = follow(world, person, penText, { leverId, clientId })
      const refusal = await held.next().then(
        (result) => result.errors,
        (fault: unknown) => fault,
      )
      expect([refusal].flat()[0].extensions.code).toBe('NOT_FOUND')
      await held.stop()
    }
    await hers.close()
  })
})
