import { afterAll, beforeAll, expect, test } from 'vitest'
import { Migration20261130BoardsRecounted } from '../../packages/server/src/migrations/2026-11-30/migration-2026-11-30-boards-recounted.ts'
import { aCode, aGuest, signInWith } from '../support/sign-in.ts'
import { operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let moderator: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
  moderator = await world.aPerson({ role: 'MODERATOR' })
})
afterAll(() => world.stop())

const act = async (by: TestPerson, name: string, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
  const mutation = `mutation ($input: ${type}) { ${name}(input: $input) { number } }`
  const { codes } = await world.ask(by, mutation, { input: { ...operation(), ...input } })
  if (codes.length > 0) throw new Error(codes.join())
}
const why = { reason: 'OFF_TOPIC', motive: 'Hors sujet.' }

async function counted() {
  const { data } = await world.ask(null, `{ board(id: "${world.boardId}") { leverCount commentCount voteCount } }`)
  return data?.board
}

async function recounted() {
  const [row] = await world.sql.rows<{ leverCount: number; commentCount: number; voteCount: number }>(
    `select count(*)::integer as "leverCount",
       coalesce(sum((select count(*) from comment where lever_id = lever.id and comment.state = 'PUBLISHED')), 0)::integer
         as "commentCount",
       coalesce(sum((select count(*) from vote where lever_id = lever.id)), 0)::integer as "voteCount"
     from lever where board_id = $1 and state = 'PUBLISHED'`,
    [world.boardId],
  )
  return row
}

test('a board counts the levers, comments and positions that it shows, after whatever happens', async () => {
  const leverId = await world.aLever(author)
  const other = await world.aLever(author)
  const one = await world.aComment(author, leverId)
  const two = await world.aComment(author, leverId)
  const three = await world.aComment(author, leverId)
  await act(author, 'castVote', { leverId, value: 'AGREE' })
  await act(moderator, 'castVote', { leverId, value: 'PASS' })
  await act(author, 'castVote', { leverId: other, value: 'AGREE' })
  expect(await counted()).toEqual({ leverCount: 2, commentCount: 3, voteCount: 3 })
  const acts: [TestPerson, string, object][] = [
    [moderator, 'hideComment', { commentId: one, ...why }],
    [moderator, 'hideLever', { leverId, ...why }],
    [moderator, 'restoreComment', { commentId: one }],
    [moderator, 'hideComment', { commentId: two, ...why }],
    [author, 'deleteComment', { commentId: three }],
    [moderator, 'restoreLever', { leverId }],
    [moderator, 'restoreComment', { commentId: two }],
    [author, 'withdrawLever', { leverId, reason: 'Fait.' }],
    [author, 'deleteComment', { commentId: two }],
    [moderator, 'hideComment', { commentId: one, ...why }],
    [author, 'withdrawLever', { leverId: other, reason: 'Fait.' }],
  ]
  for (const [by, name, input] of acts) {
    await act(by, name, input)
    expect([name, await counted()]).toEqual([name, await recounted()])
  }
  expect(await counted()).toEqual({ leverCount: 0, commentCount: 0, voteCount: 0 })
})

test('a guest’s second position on a hidden lever is counted by nobody when it becomes an account’s', async () => {
  const leverId = await world.aLever(author)
  const guest = await aGuest(world)
  const account = await world.aPerson({ email: 'compte@example.org' })
  for (const by of [guest, account]) await act(by, 'castVote', { leverId, value: 'AGREE' })
  await act(moderator, 'hideLever', { leverId, ...why })
  const email = 'compte@example.org'
  await signInWith(world, guest, { email, code: await aCode(world, email) })
  expect(await counted()).toEqual(await recounted())
})

test('the counts of boards from before are made anew', async () => {
  const leverId = await world.aLever(author)
  await world.aComment(author, leverId)
  await act(moderator, 'hideLever', { leverId, ...why })
  await world.sql.rows('update board set comment_count = 40, vote_count = 41 where id = $1', [world.boardId])
  const statements: string[] = []
  const migration = Object.assign(Object.create(Migration20261130BoardsRecounted.prototype), {
    addSql: (statement: string) => statements.push(statement),
  })
  migration.up()
  for (const statement of statements) await world.sql.rows(statement)
  const rows = await world.sql.rows<object>(
    'select comment_count as "commentCount", vote_count as "voteCount" from board',
  )
  expect([{ leverCount: 0, ...rows[0] }]).toEqual([await recounted()])
})
