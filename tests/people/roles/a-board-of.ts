import { operation } from '../../support/give.ts'
import type { TestPerson, World } from '../../support/world.ts'

const open = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }'
const edit = 'mutation ($input: EditBoardInput!) { editBoard(input: $input) { id } }'

/** Another board, with other rules when they are said. */
export async function aBoardOf(world: World, admin: TestPerson, rules: object = {}): Promise<string> {
  const opened = await world.ask(admin, open, { input: { ...operation(), title: 'Un autre tableau' } })
  const boardId = opened.data?.createBoard.id
  const input = { ...operation(), boardId, title: 'Un autre tableau', ...rules }
  if (Object.keys(rules).length > 0) await world.ask(admin, edit, { input })
  return boardId
}
