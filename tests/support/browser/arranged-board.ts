import { give, operation } from '../give.ts'
import type { TestPerson, World } from '../world.ts'

const open = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }'

/** Opens another board, on which levers are from now on, with levers of these titles in this order; gives their ids. */
export async function anArrangedBoard(world: World, author: TestPerson, titles: readonly string[]): Promise<string[]> {
  const admin = await world.aPerson({ role: 'ADMIN' })
  const { data } = await world.ask(admin, open, {
    input: { ...operation(), title: `Tableau ${operation().operationId}` },
  })
  world.boardId = data?.createBoard.id
  const ids: string[] = []
  for (const title of titles) ids.push(await world.aLever(author, { title }))
  return ids
}

/** The titles of the board's levers in the order in which they are arranged, with one space between. */
export async function arrangedTitles(world: World): Promise<string> {
  const { data } = await world.ask(
    null,
    `{ board(id: "${world.boardId}") { levers(sort: ARRANGED, first: 100) { edges { node { title } } } } }`,
  )
  return data?.board.levers.edges.map((edge: any) => edge.node.title).join(' ')
}

/** The mutation that moves a lever, asking for all that a move can change. */
export const move = give(
  'moveLever',
  'lever { id position themes { id } detailsRevision revision lastNumber } rearranged { leverId position }',
)
