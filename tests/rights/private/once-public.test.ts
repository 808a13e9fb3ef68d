import { afterAll, beforeAll, expect, test } from 'vitest'
import { aboutBoard } from '../../../packages/server/src/features/boards/about-board.ts'
import { readEvents } from '../../../packages/server/src/log/stream-log.ts'
import { follow } from '../../support/follow.ts'
import { startWorld, type World } from '../../support/world.ts'
import { done } from '../own-things.ts'
import { canary } from './private-board.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const shown = 'board { title levers(first: 9) { edges { node { title } } } }'
const feed = `subscription ($after: String!) { programmeFeed(after: $after) {
  __typename ... on BoardCreated { ${shown} } ... on BoardEdited { ${shown} } } }`

test('whoever follows the programme from earlier on sees nothing of a board that is for everybody no longer', async () => {
  const admin = await world.aPerson({ role: 'ADMIN' })
  const { data } = await world.ask(null, '{ programme { cursor } }')
  const after = data?.programme.cursor
  // Somebody follows all the while: what they read is kept for whoever comes later.
  const early = follow(world, null, feed, { after })
  const { id: boardId } = await done(world, admin, 'createBoard { id }', { title: 'Ouvert à tous' })
  expect((await early.next()).data.programmeFeed.board.title).toBe('Ouvert à tous')
  await done(world, admin, 'editBoard { id }', { boardId, title: 'Encore ouvert' })
  expect((await early.next()).data.programmeFeed.board.title).toBe('Encore ouvert')
  await done(world, admin, 'editBoard { id }', { boardId, visibility: 'MEMBERS' })
  expect((await early.next()).data.programmeFeed.board).toBeNull()
  await world.aLever(admin, { boardId, title: `Levier ${canary}` })
  const late = follow(world, null, feed, { after })
  for (let event = 0; event < 3; event += 1) expect((await late.next()).data.programmeFeed.board).toBeNull()
  await done(world, admin, 'editBoard { id }', { boardId, visibility: 'PUBLIC' })
  expect((await late.next()).data.programmeFeed.board.levers.edges[0].node.title).toBe(`Levier ${canary}`)
})

test('an event that was read while its board was for everybody shows nothing of it later', async () => {
  const admin = await world.aPerson({ role: 'ADMIN' })
  const { id: boardId } = await done(world, admin, 'createBoard { id }', { title: 'Ouvert un moment' })
  const [programme] = await world.sql.rows<{ id: string }>('select id from programme')
  const events = await readEvents(world.sql, { streamId: programme?.id ?? '', after: 0, most: 100 })
  const about = events.filter(({ data }) => data.boardId === boardId)
  const [kept] = await aboutBoard.show(world.sql, about)
  const boardOf = async () => (kept && 'board' in kept ? await kept.board : undefined)
  expect(await boardOf()).toMatchObject({ title: 'Ouvert un moment' })
  await done(world, admin, 'editBoard { id }', { boardId, visibility: 'INVITED' })
  expect(await boardOf()).toBeNull()
})
