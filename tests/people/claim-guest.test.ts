import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { finishClaims, markClaimed } from '../../packages/server/src/features/people/sign-in/claim-guest.ts'
import { follow } from '../support/follow.ts'
import { aCode, aGuest, anAccount, cameIn, signInWith } from '../support/sign-in.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => world.pass(60_000))
afterAll(() => world.stop())

const castVote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
const saveDraft = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) }'
const visitLever = 'mutation ($input: VisitLeverInput!) { visitLever(input: $input) }'
const visitBoard = 'mutation ($input: VisitBoardInput!) { visitBoard(input: $input) }'
const invite = 'mutation ($input: InviteCoAuthorInput!) { inviteCoAuthor(input: $input) { number } }'
const claimedFeed = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) {
  ... on GuestClaimed { levers { id coAuthors { person { id } } } } } }`
const boardFeed = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) {
  __typename number ... on GuestClaimed { levers { id author { id displayName isGuest } tally { agree disagree } } } } }`

interface Edge {
  node: { editor: { id: string } }
}

const give = (person: TestPerson, mutation: string, input: object) =>
  world.ask(person, mutation, { input: { operationId: randomUUID(), ...input } })
const votesOf = async (person: TestPerson) => {
  const { data } = await world.ask(person, `{ me { votes(boardId: "${world.boardId}") { leverId value } } }`)
  return data?.me.votes
}
const tallyOf = async (leverId: string) =>
  (await world.ask(null, `{ lever(id: "${leverId}") { tally { agree disagree pass total } } }`)).data?.lever.tally
const voteCount = async () =>
  (await world.ask(null, `{ board(id: "${world.boardId}") { voteCount } }`)).data?.board.voteCount
const claim = async (guest: TestPerson, email: string) =>
  cameIn(await signInWith(world, guest, { email, code: await aCode(world, email) }))

/** What stands, counted from the votes themselves. */
async function expectExactCounters(): Promise<void> {
  const wrong = await world.sql.rows(
    `select lever.id from lever left join vote on lever_id = lever.id group by lever.id
     having (agree, disagree, pass) is distinct from (count(*) filter (where value = 'AGREE'),
       count(*) filter (where value = 'DISAGREE'), count(*) filter (where value = 'PASS'))`,
  )
  expect(wrong).toEqual([])
  const [counted] = await world.sql.rows<{ votes: string }>('select count(*) as votes from vote where board_id = $1', [
    world.boardId,
  ])
  expect(await voteCount()).toBe(Number(counted?.votes))
}

test('a guest who signs in with a new address stays the same person, with everything they did', async () => {
  const guest = await aGuest(world, 'Passante')
  const leverId = await world.aLever(guest)
  await give(guest, castVote, { leverId, value: 'AGREE' })
  const account = await claim(guest, 'passante@example.org')
  expect(account.id).toBe(guest.id)
  const { data } = await world.ask(account, '{ me { isGuest email person { displayName } } }')
  expect(data?.me).toEqual({ isGuest: false, email: 'passante@example.org', person: { displayName: 'Passante' } })
  expect(await votesOf(account)).toEqual([{ leverId, value: 'AGREE' }])
})

test('what a guest wrote becomes the account’s, and everybody who watches sees it', async () => {
  const account = await anAccount(world, 'autrice@example.org')
  const guest = await aGuest(world)
  const leverId = await world.aLever(guest, { title: 'Un banc à l’ombre' })
  const other = await world.aLever(await world.aPerson())
  const commentId = await world.aComment(guest, other)
  const cursor = (await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)).data?.board.cursor
  const watcher = follow(world, null, boardFeed, { boardId: world.boardId, after: cursor })
  const claimed = await claim(guest, 'autrice@example.org')
  expect(claimed.id).toBe(account.id)
  const { data } = await watcher.next()
  await watcher.stop()
  expect(data.boardFeed.__typename).toBe('GuestClaimed')
  const levers = new Map(
    data.boardFeed.levers.map(({ id, author }: { id: string; author: { id: string } }) => [id, author.id]),
  )
  expect(levers.get(leverId)).toBe(account.id)
  expect(levers.has(other)).toBe(true)
  const comment = await world.ask(null, `{ comment(id: "${commentId}") { author { id isGuest } } }`)
  expect(comment.data?.comment.author).toEqual({ id: account.id, isGuest: false })
  const history = await world.ask(
    null,
    `{ lever(id: "${leverId}") { revisions { edges { node { editor { id } } } } } }`,
  )
  const editors = history.data?.lever.revisions.edges.map((edge: Edge) => edge.node.editor.id)
  expect(editors).toEqual([account.id])
})

test('what a guest was invited to write the account writes, and everybody who watches sees who it is', async () => {
  const account = await anAccount(world, 'coautrice@example.org')
  const author = await world.aPerson()
  const guest = await aGuest(world)
  const [leverId, both] = [await world.aLever(author), await world.aLever(author)]
  const own = await world.aLever(account)
  const invited: [string, TestPerson][] = [
    [leverId, guest],
    [both, guest],
    [both, account],
  ]
  for (const [lever, { id: personId }] of invited) await give(author, invite, { leverId: lever, personId })
  await give(account, invite, { leverId: own, personId: guest.id })
  const cursor = (await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)).data?.board.cursor
  const watcher = follow(world, null, claimedFeed, { boardId: world.boardId, after: cursor })
  const claimed = await claim(guest, 'coautrice@example.org')
  const { levers } = (await watcher.next()).data.boardFeed
  await watcher.stop()
  const writers = new Map(levers.map(({ id, coAuthors }: any) => [id, coAuthors.map(({ person }: any) => person.id)]))
  // Who is the author needs no invitation.
  expect(writers).toEqual(
    new Map([
      [leverId, [account.id]],
      [both, [account.id]],
      [own, []],
    ]),
  )
  const join = 'mutation ($input: JoinTextInput!) { joinText(input: $input) { clientId } }'
  expect((await world.ask(claimed, join, { input: { leverId, schemaVersion: 1 } })).codes).toEqual([])
})

test('of two positions of one person on one lever the latest by time stays, and counts once', async () => {
  const author = await world.aPerson()
  const [earlier, later, alone] = [await world.aLever(author), await world.aLever(author), await world.aLever(author)]
  const account = await anAccount(world, 'deux@example.org')
  const guest = await aGuest(world)
  await give(guest, castVote, { leverId: earlier, value: 'AGREE' })
  await give(account, castVote, { leverId: later, value: 'AGREE' })
  world.pass(1_000)
  await give(account, castVote, { leverId: earlier, value: 'DISAGREE' })
  await give(guest, castVote, { leverId: later, value: 'PASS' })
  await give(guest, castVote, { leverId: alone, value: 'AGREE' })
  const before = await voteCount()
  const claimed = await claim(guest, 'deux@example.org')
  expect(await tallyOf(earlier)).toEqual({ agree: 0, disagree: 1, pass: 0, total: 1 })
  expect(await tallyOf(later)).toEqual({ agree: 0, disagree: 0, pass: 1, total: 1 })
  expect(await tallyOf(alone)).toEqual({ agree: 1, disagree: 0, pass: 0, total: 1 })
  expect(await voteCount()).toBe(before - 2)
  expect(
    new Set(
      (await votesOf(claimed)).map((vote: { leverId: string; value: string }) => `${vote.leverId} ${vote.value}`),
    ),
  ).toEqual(new Set([`${earlier} DISAGREE`, `${later} PASS`, `${alone} AGREE`]))
  const history = await world.sql.rows(
    'select value from vote_history where lever_id = $1 and person_id = $2 order by number',
    [earlier, account.id],
  )
  expect(history).toEqual([{ value: 'AGREE' }, { value: 'DISAGREE' }])
  await expectExactCounters()
})

test('drafts, and how far one has read, come along; the further of two stays', async () => {
  const leverId = await world.aLever(await world.aPerson())
  const account = await anAccount(world, 'lectrice@example.org')
  const guest = await aGuest(world)
  const draftId = randomUUID()
  await give(guest, saveDraft, { draftId, boardId: world.boardId, title: 'Pas fini' })
  await give(account, visitLever, { leverId, number: 7 })
  await give(guest, visitLever, { leverId, number: 3 })
  await give(account, visitBoard, { boardId: world.boardId, number: 2 })
  await give(guest, visitBoard, { boardId: world.boardId, number: 9 })
  const claimed = await claim(guest, 'lectrice@example.org')
  const { data } = await world.ask(
    claimed,
    `{ me { drafts { id title } leverVisits(boardId: "${world.boardId}") { leverId number }
       boardVisit(boardId: "${world.boardId}") { number } } }`,
  )
  expect(data?.me).toEqual({
    drafts: [{ id: draftId, title: 'Pas fini' }],
    leverVisits: [{ leverId, number: 7 }],
    boardVisit: { number: 9 },
  })
})

test('a claimed guest is nobody any more: their other tabs are visitors, and they are claimed once', async () => {
  const account = await anAccount(world, 'seule@example.org')
  const guest = await aGuest(world)
  const leverId = await world.aLever(guest)
  await claim(guest, 'seule@example.org')
  const late = await give(guest, castVote, { leverId, value: 'AGREE' })
  expect(late.codes).toEqual(['SESSION_EXPIRED'])
  const rival = await anAccount(world, 'rivale@example.org')
  expect(await markClaimed(world.sql, { guestId: guest.id, accountId: rival.id })).toBe(false)
  const { data } = await world.ask(null, `{ lever(id: "${leverId}") { author { id } } }`)
  expect(data?.lever.author.id).toBe(account.id)
})

test('an account that signs in with another address takes nothing from the first one', async () => {
  const first = await anAccount(world, 'une@example.org')
  const leverId = await world.aLever(first)
  const second = cameIn(
    await signInWith(world, first, { email: 'autre@example.org', code: await aCode(world, 'autre@example.org') }),
  )
  expect(second.id).not.toBe(first.id)
  const { data } = await world.ask(null, `{ lever(id: "${leverId}") { author { id } } }`)
  expect(data?.lever.author.id).toBe(first.id)
})

test('a claim that a crash interrupted is finished at the next start, and only once', async () => {
  const account = await anAccount(world, 'crash@example.org')
  const guest = await aGuest(world)
  const leverId = await world.aLever(guest)
  await give(account, castVote, { leverId, value: 'DISAGREE' })
  await give(guest, castVote, { leverId, value: 'AGREE' })
  // The sign-in was committed; then the process died.
  await markClaimed(world.sql, { guestId: guest.id, accountId: account.id })
  await finishClaims(world.app.parts)
  await finishClaims(world.app.parts)
  expect(await tallyOf(leverId)).toEqual({ agree: 1, disagree: 0, pass: 0, total: 1 })
  const [events] = await world.sql.rows<{ claims: string }>(
    `select count(*) as claims from event where kind = 'GuestClaimed' and actor_id = $1`,
    [account.id],
  )
  expect(Number(events?.claims)).toBe(1)
  await expectExactCounters()
})
