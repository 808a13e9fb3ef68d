import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBody, aMandate, bodiesOf } from '../organisations/bodies.ts'
import { follow } from '../support/follow.ts'
import { operation } from '../support/give.ts'
import { aPen } from '../support/pens.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { done } from '../rights/own-things.ts'

let one: World
let other: World
let admin: TestPerson
let boardId: string
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  one = await startWorld({ databaseUrl })
  other = await startWorld({ databaseUrl })
  admin = await one.aPerson({ role: 'ADMIN' })
  boardId = (await done(one, admin, 'createBoard { id }', { title: 'À quelques-uns', visibility: 'INVITED' })).id
})
afterAll(() => Promise.all([one.stop(), other.stop()]))

let made = 0
const anAccount = (world: World) => world.aPerson({ email: `compte-${(made += 1)}@example.org` })
const aToken = () => randomBytes(32).toString('base64url')
const accept = (world: World, by: TestPerson | null, token: string) =>
  world.ask(by, 'mutation ($input: AcceptBoardLinkInput!) { acceptBoardLink(input: $input) { id } }', {
    input: { ...operation(), token },
  })
const sees = async (world: World, person: TestPerson | null) =>
  (await world.ask(person, `{ board(id: "${boardId}") { id } }`)).data?.board !== null
const links = async () =>
  (
    await one.ask(
      admin,
      `{ boardInvitations(boardId: "${boardId}") { links { id uses isOpen } people { person { id } isByLink } } }`,
    )
  ).data?.boardInvitations

test('whoever is invited sees the board on every node, until the invitation is withdrawn', async () => {
  const person = await anAccount(one)
  expect(await sees(other, person)).toBe(false)
  await done(one, admin, 'giveBoardInvitation', { boardId, personId: person.id })
  expect([await sees(other, person), await sees(other, null)]).toEqual([true, false])
  const listed = await other.ask(person, '{ programme { boards { id } } }')
  expect(listed.data?.programme.boards.map((board: any) => board.id)).toContain(boardId)
  await done(one, admin, 'endBoardInvitation', { boardId, personId: person.id })
  expect(await sees(other, person)).toBe(false)
})

test('of those who come by a link at once only as many come in as it is for, and the same person counts once', async () => {
  const token = aToken()
  await done(one, admin, 'makeBoardLink', { boardId, token, most: 3 })
  const people = await Promise.all(Array.from({ length: 8 }, () => anAccount(one)))
  const answers = await Promise.all(
    people.flatMap((person, index) => [1, 2].map(() => accept(index % 2 === 0 ? one : other, person, token))),
  )
  const inside = answers.filter(({ codes }) => codes.length === 0)
  expect(inside.map(({ data }) => data?.acceptBoardLink)).toEqual(Array(6).fill({ id: boardId }))
  expect(answers.flatMap(({ codes }) => codes)).toEqual(Array(10).fill('LINK_OVER'))
  const [link] = (await links()).links
  expect(link).toMatchObject({ uses: 3, isOpen: false })
})

test('a link that is revoked, over, unknown, of a guest, or of somebody who was withdrawn lets nobody in', async () => {
  const token = aToken()
  await done(one, admin, 'makeBoardLink', { boardId, token, days: 1 })
  const withdrawn = await anAccount(one)
  expect((await accept(one, withdrawn, token)).codes).toEqual([])
  expect((await links()).people).toContainEqual({ person: { id: withdrawn.id }, isByLink: true })
  await done(one, admin, 'endBoardInvitation', { boardId, personId: withdrawn.id })
  expect((await accept(other, withdrawn, token)).codes).toEqual(['LINK_OVER'])
  expect((await accept(one, await one.aPerson({ isGuest: true }), token)).codes).toEqual(['LINK_FOR_ACCOUNTS'])
  expect((await accept(one, null, token)).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await accept(one, await anAccount(one), aToken())).codes).toEqual(['LINK_OVER'])
  const [link] = (await links()).links
  await done(one, admin, 'revokeBoardLink', { linkId: link.id })
  expect((await accept(one, await anAccount(one), token)).codes).toEqual(['LINK_OVER'])
  const short = aToken()
  await done(other, admin, 'makeBoardLink', { boardId, token: short, days: 1 })
  other.pass(25 * 3_600_000)
  expect((await accept(other, await anAccount(other), short)).codes).toEqual(['LINK_OVER'])
  other.pass(-25 * 3_600_000)
  const stored = await one.sql.rows<{ hash: string }>('select token_hash as hash from board_link')
  expect(stored.map(({ hash }) => hash)).not.toContain(token)
})

const feed = 'subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) { __typename number } }'
const presence = 'subscription ($id: ID!) { boardPresence(boardId: $id) { total } }'
const seat = `subscription ($leverId: ID!, $clientId: Int!) { textPen(leverId: $leverId, clientId: $clientId) { mayWrite code } }`

/** Everything that somebody follows on the board, on the other node; `over` is fulfilled when all of it has ended. */
async function everythingOpen(person: TestPerson, leverId: string) {
  const { cursor } = (await other.ask(person, `{ board(id: "${boardId}") { cursor } }`)).data?.board ?? {}
  const followers = [
    follow(other, person, feed, { id: boardId, after: cursor }),
    follow(other, person, presence, { id: boardId }),
  ]
  const pen = await aPen(other, person, leverId)
  const held = follow(other, person, seat, { leverId, clientId: pen.pen.clientId })
  expect((await held.next()).data.textPen).toEqual({ mayWrite: true, code: null })
  const seen = await followers[1]?.next()
  expect(seen?.data.boardPresence.total).toBeGreaterThan(0)
  const heard: any[] = []
  const untilOver = async (one: (typeof followers)[number]) => {
    for (;;) {
      const told = await one.next().catch(() => undefined)
      if (told === undefined) return
      heard.push(told)
    }
  }
  const closed = async () => {
    const told = await held.next().catch(() => undefined)
    return told?.data.textPen ?? null
  }
  return {
    heard,
    over: Promise.all([closed(), ...followers.map(untilOver)]),
    stop: () => Promise.all([...followers, held, pen].map((open) => open.stop())),
  }
}

test.each(['withdrawn invitation', 'board for members', 'ended mandate'] as const)(
  'a right that ends (%s) closes on the other node what it had opened: feed, presence, editor',
  async (how) => {
    const person = await anAccount(one)
    const author = await anAccount(one)
    const organisationId = await aBody(one, admin)
    for (const { id: personId } of [person, author]) {
      await done(one, admin, 'giveBoardInvitation', { boardId, personId })
    }
    let mandateId: string | null = null
    const byMandate = how === 'ended mandate'
    if (byMandate) {
      await done(one, admin, 'editBoard { id }', { boardId, visibility: 'MEMBERS' })
      mandateId = await aMandate(one, admin, { personId: person.id, organisationId })
      await aMandate(one, admin, { personId: author.id, organisationId })
    }
    const leverId = await one.aLever(person, { boardId })
    const open = await everythingOpen(person, leverId)
    if (how === 'withdrawn invitation') await done(one, admin, 'endBoardInvitation', { boardId, personId: person.id })
    else if (how === 'board for members') await done(one, admin, 'editBoard { id }', { boardId, visibility: 'MEMBERS' })
    else await bodiesOf(one).end(admin, { mandateId })
    const [told] = await open.over
    // A socket whose rights changed is closed as a whole, before or after its editor was told.
    const closed = { mayWrite: false, code: 'NOT_FOUND' }
    expect(byMandate ? [null, closed] : [closed]).toContainEqual(told)
    const before = open.heard.length
    await one.aLever(admin, { boardId })
    expect(open.heard.length).toBe(before)
    await open.stop()
    await done(one, admin, 'editBoard { id }', { boardId, visibility: 'INVITED' })
  },
)

test('a board that is made private closes on visitors who watch it', async () => {
  await done(one, admin, 'editBoard { id }', { boardId, visibility: 'PUBLIC' })
  const { cursor } = (await other.ask(null, `{ board(id: "${boardId}") { cursor } }`)).data?.board ?? {}
  const visitor = follow(other, null, feed, { id: boardId, after: cursor })
  const leverId = await one.aLever(admin, { boardId })
  expect((await visitor.next()).data.boardFeed.__typename).toBe('LeverPublished')
  const leaseId = crypto.randomUUID()
  const renew = `mutation { renewBoardPresence(leaseId: "${leaseId}", boardId: "${boardId}") { total } }`
  expect((await other.ask(null, renew)).codes).toEqual([])
  const insider = follow(other, admin, presence, { id: boardId })
  const totals = async (wanted: number) => {
    for (;;) if ((await insider.next()).data.boardPresence.total === wanted) return
  }
  await totals(2)
  await done(one, admin, 'editBoard { id }', { boardId, visibility: 'INVITED' })
  expect(await visitor.next()).toBeUndefined()
  await totals(1)
  expect((await other.ask(null, renew)).codes).toEqual(['NOT_FOUND'])
  expect((await other.ask(null, `{ lever(id: "${leverId}") { title } }`)).data).toEqual({ lever: null })
  await Promise.all([visitor.stop(), insider.stop()])
})
