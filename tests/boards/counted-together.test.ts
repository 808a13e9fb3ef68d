import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteComment } from '../../packages/server/src/features/comments/delete-comment.ts'
import { publishLever } from '../../packages/server/src/features/levers/drafts/publish-lever.ts'
import { actsIn } from '../support/acts.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('a board counts right when many kinds of acts are carried out together', async () => {
  const [author, other] = [await world.aPerson(), await world.aPerson()]
  const leverId = await world.aLever(author)
  const old = await world.aComment(author, leverId)
  const { vote, comment } = actsIn(world)
  const { runner } = world.app.parts
  const actor = { personId: author.id }
  const words = { title: 'Une navette', body: 'Le soir.' }
  await Promise.all([
    comment(author, { leverId, body: 'Un.' }),
    vote(author, { leverId, value: 'AGREE' }),
    runner.run({ command: publishLever, actor, raw: { operationId: randomUUID(), boardId: world.boardId, ...words } }),
    vote(other, { leverId, value: 'PASS' }),
    runner.run({ command: deleteComment, actor, raw: { operationId: randomUUID(), commentId: old } }),
    comment(author, { leverId, body: 'Deux.' }),
  ])
  const [board] = await world.sql.rows(
    'select lever_count, comment_count, vote_count, last_ordinal from board where id = $1',
    [world.boardId],
  )
  expect(board).toEqual({ lever_count: 2, comment_count: 2, vote_count: 2, last_ordinal: 2 })
})
