import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openInvitedBoard } from './inviting.ts'

const { world, admin, boardId, anAccount, codesOf, sees } = await openInvitedBoard()

test('an administrator invites somebody with an account: from then on they see the board', async () => {
  const person = await anAccount()
  expect(await sees(person)).toBe(false)
  expect(await codesOf(admin, 'giveBoardInvitation', { boardId, personId: person.id })).toEqual([])
  expect(await sees(person)).toBe(true)
})

test('nobody else invites, nobody without an account is invited, and none to a board that is not there', async () => {
  const personId = (await anAccount()).id
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  expect(await codesOf(moderator, 'giveBoardInvitation', { boardId, personId })).toEqual(['ADMINISTRATORS_ONLY'])
  expect(await codesOf(admin, 'giveBoardInvitation', { boardId: randomUUID(), personId })).toEqual(['NOT_FOUND'])
  const guest = await world.aPerson({ isGuest: true })
  expect(await codesOf(admin, 'giveBoardInvitation', { boardId, personId: guest.id })).toEqual(['INVITE_ACCOUNTS_ONLY'])
})
