import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { finishClaims } from '../../packages/server/src/features/people/sign-in/claim-guest.ts'
import { follow } from '../support/follow.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { aBrowser, aCode, aGuest, anAccount, cameIn, signInWith } from '../support/sign-in.ts'
import { rolesAt } from './roles/roles-at.ts'
import { startWorld, type World } from '../support/world.ts'

let here: World
let there: World
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  here = await startWorld({ databaseUrl })
  there = await startWorld({ databaseUrl })
})
beforeEach(() => {
  here.pass(60_000)
  there.pass(60_000)
})
afterAll(async () => {
  await here.stop()
  await there.stop()
})

const castVote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

test('of many who try a code at once on two nodes five are heard, and the code is spent', async () => {
  const email = 'race@example.org'
  const code = await aCode(here, email)
  const answers = await Promise.all(
    [here, there, here, there, here, there, here, there].map((node) =>
      signInWith(node, null, { email, code: wrong(code) }),
    ),
  )
  expect(answers.flatMap(({ codes }) => codes).toSorted()).toEqual([
    ...Array.from({ length: 3 }, () => 'CODE_EXPIRED'),
    'CODE_SPENT',
    ...Array.from({ length: 4 }, () => 'CODE_WRONG'),
  ])
  here.pass(60_000)
  expect((await signInWith(here, null, { email, code })).codes).toEqual(['CODE_EXPIRED'])
})

test('of many who guess at one account at once on two nodes twenty wrong guesses are heard in a day', async () => {
  const email = 'guessed@example.org'
  const strangers = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const browser = aBrowser()
      return { browser, code: wrong(await aCode(here, email, browser)) }
    }),
  )
  const guesses = strangers.flatMap((stranger) => Array.from({ length: 5 }, () => stranger))
  const answers = await Promise.all(
    guesses.map(({ browser, code }, index) => signInWith(index % 2 ? here : there, null, { browser, email, code })),
  )
  const heard = answers.filter(({ codes }) => codes[0] === 'CODE_WRONG' || codes[0] === 'CODE_SPENT')
  expect(heard).toHaveLength(20)
  expect(answers.filter(({ codes }) => codes[0] === 'CODE_TOO_SHORT')).toHaveLength(10)
})

test('one new address that signs in on two nodes at once is one account', async () => {
  const email = 'double@example.org'
  const code = await aCode(here, email)
  const answers = await Promise.all([here, there].map((node) => signInWith(node, null, { email, code })))
  expect(answers.map(({ codes }) => codes[0] ?? 'in').toSorted()).toEqual(['CODE_EXPIRED', 'in'])
})

test('a guest who goes on voting on another node while they become an account loses no vote and counts once', async () => {
  const author = await here.aPerson()
  const leverIds = await Promise.all(Array.from({ length: 20 }, () => here.aLever(author)))
  const account = await anAccount(here, 'voting@example.org')
  const guest = await aGuest(here)
  const vote = (node: World, by: typeof guest, leverId: string, value: string) =>
    node.ask(by, castVote, { input: { operationId: randomUUID(), leverId, value } })
  await Promise.all(leverIds.slice(0, 10).map((leverId) => vote(here, account, leverId, 'DISAGREE')))
  const code = await aCode(here, 'voting@example.org')
  const voting = leverIds.map((leverId) => vote(there, guest, leverId, 'AGREE'))
  const claimed = cameIn(await signInWith(here, guest, { email: 'voting@example.org', code }))
  const acknowledged = (await Promise.all(voting)).filter(({ codes }) => codes.length === 0)
  await finishClaims(here.app.parts)
  const mine = (await here.ask(claimed, `{ me { votes(boardId: "${here.boardId}") { leverId } } }`)).data?.me.votes
  expect(mine.length).toBeGreaterThanOrEqual(Math.max(10, acknowledged.length))
  expect(await here.sql.rows('select lever_id from vote where person_id = $1', [guest.id])).toEqual([])
  const tallies = await here.sql.rows(
    `select lever.id from lever left join vote on lever_id = lever.id where lever.board_id = $1 group by lever.id
     having (agree, disagree, pass) is distinct from (count(*) filter (where value = 'AGREE'),
       count(*) filter (where value = 'DISAGREE'), count(*) filter (where value = 'PASS'))`,
    [here.boardId],
  )
  expect(tallies).toEqual([])
  const [board] = await here.sql.rows(
    'select vote_count - (select count(*) from vote where board_id = board.id) as over from board where id = $1',
    [here.boardId],
  )
  expect(board).toEqual({ over: '0' })
})

test('who signs out on one node is a visitor on the other, and their sockets there are closed', async () => {
  const person = await here.aPerson()
  const { data } = await here.ask(person, '{ me { cursor } }')
  const feed = 'subscription ($after: String!) { personFeed(after: $after) { number } }'
  const watcher = follow(there, person, feed, { after: data?.me.cursor })
  const closed = expect(watcher.next()).rejects.toMatchObject({ code: 4401 })
  await expect.poll(() => there.app.counts().followers).toBe(1)
  await here.ask(person, 'mutation { signOut }')
  expect((await there.ask(person, '{ me { id } }')).data?.me).toBeNull()
  await closed
})

test('who is given another role comes back on the other node with the rights of now', async () => {
  const [admin, person] = [await here.aPerson({ role: 'ADMIN' }), await here.aPerson()]
  const after = (await here.ask(person, '{ me { cursor } }')).data?.me.cursor
  const feed = 'subscription ($after: String!) { personFeed(after: $after) { number } }'
  const watcher = follow(there, person, feed, { after })
  await expect.poll(() => there.app.counts().followers).toBe(1)
  const closed = (async () => {
    // What they did before may still be told; then their socket is closed.
    for (;;) await watcher.next()
  })()
  await rolesAt(here).give(admin, { personId: person.id, role: 'MODERATOR' })
  await expect(closed).rejects.toMatchObject({ code: 4401 })
})
