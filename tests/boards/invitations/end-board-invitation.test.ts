import { expect, test } from 'vitest'
import { openInvitedBoard } from './inviting.ts'

const { admin, boardId, anAccount, aToken, codesOf, sees } = await openInvitedBoard()

test('a withdrawn invitation opens nothing any more, no link does, and whoever is invited anew is in again', async () => {
  const person = await anAccount()
  const token = aToken()
  await codesOf(admin, 'makeBoardLink', { boardId, token })
  const invited = { boardId, personId: person.id }
  await codesOf(admin, 'giveBoardInvitation', invited)
  expect(await codesOf(person, 'endBoardInvitation', invited)).toEqual(['ADMINISTRATORS_ONLY'])
  expect(await codesOf(admin, 'endBoardInvitation', invited)).toEqual([])
  expect(await sees(person)).toBe(false)
  expect(await codesOf(person, 'acceptBoardLink', { token })).toEqual(['LINK_OVER'])
  await codesOf(admin, 'giveBoardInvitation', invited)
  expect(await sees(person)).toBe(true)
})
