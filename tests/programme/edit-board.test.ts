import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openProgramme } from './programme-acts.ts'

const { world, admin, acts } = await openProgramme()

test('a board gets another title: whoever reads it, and whoever follows the programme, sees it at once; its address stays', async () => {
  const board = 'query ($id: ID!) { board(id: $id) { slug title description } }'
  const read = async () => (await world.ask(null, board, { id: world.boardId })).data?.board
  const { slug } = await read()
  await read()
  const { data } = await acts.editBoard(admin, { boardId: world.boardId, title: 'Se loger', description: 'Ensemble.' })
  expect(data?.editBoard).toEqual({ id: world.boardId, slug, title: 'Se loger', description: 'Ensemble.' })
  expect(await read()).toEqual({ slug, title: 'Se loger', description: 'Ensemble.' })
})

test('only administrators say what a board is, and only of a board that there is', async () => {
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const mine = { boardId: world.boardId, title: 'À moi', description: '' }
  expect((await acts.editBoard(moderator, mine)).codes).toEqual(['ADMINISTRATORS_ONLY'])
  expect((await acts.editBoard(admin, { ...mine, boardId: randomUUID() })).codes).toEqual(['NOT_FOUND'])
  expect((await acts.editBoard(admin, { ...mine, title: ' ' })).codes).toEqual(['TEXT_MISSING'])
})
