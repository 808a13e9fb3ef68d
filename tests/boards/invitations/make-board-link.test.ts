import { expect, test } from 'vitest'
import { openInvitedBoard } from './inviting.ts'

const { world, admin, boardId, anAccount, aToken, codesOf, links } = await openInvitedBoard()

test('of a link only the hash of its token is kept: neither the table nor the log has the token', async () => {
  const token = aToken()
  expect(await codesOf(admin, 'makeBoardLink', { boardId, token, days: 7, most: 30 })).toEqual([])
  expect(await links()).toMatchObject([{ uses: 0, isOpen: true }])
  const rows = await world.sql.rows<{ text: string }>(
    `select row_to_json(l)::text as text from board_link l union all select row_to_json(e)::text from event e
     union all select row_to_json(o)::text from operation o`,
  )
  expect(rows.length).toBeGreaterThan(2)
  expect(rows.filter(({ text }) => text.includes(token))).toEqual([])
})

test('a token that could be guessed, and limits that are none, are refused; so is everybody but administrators', async () => {
  expect(await codesOf(admin, 'makeBoardLink', { boardId, token: 'facile' })).toEqual(['BAD_INPUT'])
  expect(await codesOf(admin, 'makeBoardLink', { boardId, token: aToken(), days: 0 })).toEqual(['BAD_INPUT'])
  expect(await codesOf(await anAccount(), 'makeBoardLink', { boardId, token: aToken() })).toEqual([
    'ADMINISTRATORS_ONLY',
  ])
})
