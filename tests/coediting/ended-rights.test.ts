import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBody, aMandate, bodiesOf } from '../organisations/bodies.ts'
import { follow } from '../support/follow.ts'
import { elsewhere } from '../support/browser/gestures.ts'
import { aPen } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson({ displayName: 'Zoé Martin' })
  admin = await world.aPerson({ role: 'ADMIN' })
})
afterAll(() => world.stop())

const penText = `subscription ($leverId: ID!, $clientId: Int!) { textPen(leverId: $leverId, clientId: $clientId) { mayWrite code reason } }`

/** A member of a body who writes a lever that was opened to it, and holds the editor open. */
async function aWritingMember(openTo: 'the body' | 'all members', writesFor: 'themselves' | 'the body' = 'themselves') {
  const [leverId, organisationId, member] = [
    await world.aLever(author, { body: 'Début.' }),
    await aBody(world, admin, { name: `Le Hangar ${randomUUID()}` }),
    await world.aPerson({ displayName: 'Ali' }),
  ]
  const mandateId = await aMandate(world, admin, { personId: member.id, organisationId })
  if (openTo === 'the body') await elsewhere(world, author, 'inviteCoAuthor', { leverId, organisationId })
  else await elsewhere(world, author, 'shareLever', { leverId, openToMembers: true })
  const pen = await aPen(world, member, leverId, writesFor === 'the body' ? organisationId : null)
  const held = follow(world, member, penText, { leverId, clientId: pen.pen.clientId })
  expect((await held.next()).data.textPen).toEqual({ mayWrite: true, code: null, reason: null })
  return { leverId, organisationId, mandateId, member, pen, held }
}

type Writing = Awaited<ReturnType<typeof aWritingMember>>

const endings = {
  'whose mandate ends, of a body that was invited,': {
    openTo: 'the body',
    end: async ({ mandateId }: Writing) => expect((await bodiesOf(world).end(admin, { mandateId })).codes).toEqual([]),
  },
  'whose mandate ends, of a lever that is open to members,': {
    openTo: 'all members',
    end: async ({ mandateId }: Writing) => expect((await bodiesOf(world).end(admin, { mandateId })).codes).toEqual([]),
  },
  'of a lever that is no longer open to members': {
    openTo: 'all members',
    end: ({ leverId }: Writing) => elsewhere(world, author, 'shareLever', { leverId, openToMembers: false }),
  },
} as const

describe.each(Object.entries(endings))('an open editor of somebody %s', (_whose, { openTo, end }) => {
  test('is told, takes nothing more, and gives back what was not saved', async () => {
    const writing = await aWritingMember(openTo)
    const { leverId, member, pen, held } = writing
    pen.type(' À temps.')
    await pen.pen.flushed()
    const told = held.next()
    await end(writing)
    const { textPen } = (await told).data
    expect(textPen).toMatchObject({ mayWrite: false, code: 'NOT_INVITED' })
    expect(textPen.reason.length).toBeGreaterThan(20)
    pen.type(' Trop tard.')
    await until(() => pen.over() !== null)
    expect(pen.over()).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_INVITED' } })
    expect(pen.unsent).toHaveLength(1)
    await until(async () => {
      const { data } = await world.ask(null, `{ lever(id: "${leverId}") { body } }`)
      return data?.lever.body === 'Début. À temps.'
    })
    await expect(aPen(world, member, leverId)).rejects.toThrow('NOT_INVITED')
    await Promise.all([held.stop(), pen.stop()])
  })
})

test('an open editor in the name of a body is closed at once when the mandate ends, and says which; one’s own stays', async () => {
  const writing = await aWritingMember('all members', 'the body')
  const { leverId, organisationId, mandateId, member, pen, held } = writing
  // Of another body they go on being a member: the lever stays open to them.
  await aMandate(world, admin, { personId: member.id, organisationId: await aBody(world, admin) })
  const own = await aPen(world, member, leverId)
  pen.type(' Au nom de tous.')
  await pen.pen.flushed()
  const told = held.next()
  await bodiesOf(world).end(admin, { mandateId })
  const { textPen } = (await told).data
  expect(textPen).toMatchObject({ mayWrite: false, code: 'MANDATE_ENDED' })
  expect(textPen.reason).toContain('Votre mandat pour Le Hangar')
  pen.type(' Trop tard.')
  await until(() => pen.over() !== null)
  expect(pen.over()).toMatchObject({ kind: 'refused', refusal: { code: 'MANDATE_ENDED' } })
  expect(pen.unsent).toHaveLength(1)
  own.type(' En mon nom.')
  await own.pen.flushed()
  expect(own.over()).toBeNull()
  await expect(aPen(world, member, leverId, organisationId)).rejects.toThrow('MANDATE_ENDED')
  await Promise.all([held.stop(), pen.stop(), own.stop()])
})

test('an editor of the author is told nothing when the lever is closed to members: they go on', async () => {
  const { leverId, pen, held } = await aWritingMember('all members')
  const own = await aPen(world, author, leverId)
  const ownHeld = follow(world, author, penText, { leverId, clientId: own.pen.clientId })
  await ownHeld.next()
  await elsewhere(world, author, 'shareLever', { leverId, openToMembers: false })
  await held.next()
  const silence = new Promise((resolve) => void setTimeout(resolve, 500, 'silence'))
  expect(await Promise.race([ownHeld.next(), silence])).toBe('silence')
  own.type(' Je continue.')
  await own.pen.flushed()
  expect(own.over()).toBeNull()
  await Promise.all([held.stop(), ownHeld.stop(), pen.stop(), own.stop()])
})
