import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { operation } from '../support/give.ts'
import { openProgramme } from './programme-acts.ts'

const { world, admin, acts } = await openProgramme()

const create = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }'
const titles = async () =>
  (await world.ask(null, '{ programme { boards { title } } }')).data?.programme.boards.map((one: any) => one.title)

test('boards stand in the order in which administrators put them, a new one last', async () => {
  const opened: string[] = []
  for (const title of ['Deux', 'Trois']) {
    const { data } = await world.ask(admin, create, { input: { ...operation(), title } })
    opened.push(data?.createBoard.id)
  }
  const [second = '', third = ''] = opened
  expect(await titles()).toEqual(['Tableau d’essai', 'Deux', 'Trois'])
  expect((await acts.moveBoard(admin, { boardId: third, beforeId: world.boardId })).codes).toEqual([])
  expect(await titles()).toEqual(['Trois', 'Tableau d’essai', 'Deux'])
  await acts.moveBoard(admin, { boardId: third, beforeId: second })
  expect(await titles()).toEqual(['Tableau d’essai', 'Trois', 'Deux'])
  await acts.moveBoard(admin, { boardId: world.boardId, beforeId: null })
  expect(await titles()).toEqual(['Trois', 'Deux', 'Tableau d’essai'])
})

test('only administrators move boards, and only those that there are', async () => {
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  expect((await acts.moveBoard(moderator, { boardId: world.boardId, beforeId: null })).codes).toEqual([
    'ADMINISTRATORS_ONLY',
  ])
  expect((await acts.moveBoard(admin, { boardId: randomUUID(), beforeId: null })).codes).toEqual(['NOT_FOUND'])
  expect((await acts.moveBoard(admin, { boardId: world.boardId, beforeId: randomUUID() })).codes).toEqual(['NOT_FOUND'])
})
