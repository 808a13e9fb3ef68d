import { expect, test } from 'vitest'
import { openInvitedBoard } from './inviting.ts'

const { world, admin, boardId, anAccount, aToken, codesOf, links, sees } = await openInvitedBoard()

test('whoever has an account comes in by a link, and is counted once; a visitor and a guest are told what is missing', async () => {
  const token = aToken()
  await codesOf(admin, 'makeBoardLink', { boardId, token, most: 1 })
  expect(await codesOf(null, 'acceptBoardLink', { token })).toEqual(['SIGN_IN_FIRST'])
  expect(await codesOf(await world.aPerson({ isGuest: true }), 'acceptBoardLink', { token })).toEqual([
    'LINK_FOR_ACCOUNTS',
  ])
  const person = await anAccount()
  expect(await codesOf(person, 'acceptBoardLink', { token })).toEqual([])
  expect(await codesOf(person, 'acceptBoardLink', { token })).toEqual([])
  expect(await links()).toMatchObject([{ uses: 1, isOpen: false }])
  expect(await sees(person)).toBe(true)
})

test('a link makes nobody a member of a body: of a board for members it tells nothing', async () => {
  const token = aToken()
  await codesOf(admin, 'makeBoardLink', { boardId, token })
  await world.sql.rows(`update board set visibility = 'MEMBERS' where id = $1`, [boardId])
  expect(await codesOf(await anAccount(), 'acceptBoardLink', { token })).toEqual(['LINK_OVER'])
})
