import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openInvitedBoard } from './inviting.ts'

const { admin, boardId, anAccount, aToken, codesOf, links, sees } = await openInvitedBoard()

test('nobody comes by a link that was taken back; who came before stays', async () => {
  const token = aToken()
  await codesOf(admin, 'makeBoardLink', { boardId, token })
  const early = await anAccount()
  expect(await codesOf(early, 'acceptBoardLink', { token })).toEqual([])
  const [{ id: linkId }] = await links()
  expect(await codesOf(early, 'revokeBoardLink', { linkId })).toEqual(['ADMINISTRATORS_ONLY'])
  expect(await codesOf(admin, 'revokeBoardLink', { linkId })).toEqual([])
  expect(await codesOf(admin, 'revokeBoardLink', { linkId: randomUUID() })).toEqual(['NOT_FOUND'])
  expect(await links()).toMatchObject([{ uses: 1, isOpen: false }])
  expect(await codesOf(await anAccount(), 'acceptBoardLink', { token })).toEqual(['LINK_OVER'])
  expect(await sees(early)).toBe(true)
})
