import { expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { give, operation } from '../support/give.ts'
import { aPen } from '../support/pens.ts'
import type { TestPerson } from '../support/world.ts'
import { openProgramme } from './programme-acts.ts'

const { world, admin, acts } = await openProgramme()
const setRules = async (rules: object) =>
  expect((await acts.editBoard(admin, { boardId: world.boardId, ...rules })).codes).toEqual([])

const mutations = {
  publishLever: 'lever { id }',
  addComment: 'comment { id }',
  editComment: 'number',
  deleteComment: 'number',
  castVote: 'number',
  withdrawVote: 'number',
  withdrawLever: 'number',
  shareLever: 'number',
  moveLever: 'number',
  changeLeverStatus: 'number',
  hideComment: 'number',
  restoreComment: 'number',
  reportComment: 'number',
}
type Act = keyof typeof mutations

async function codesOf(by: TestPerson, act: Act, input: object): Promise<string[]> {
  return (await world.ask(by, give(act, mutations[act]), { input: { ...operation(), ...input } })).codes
}

test('on a board that is frozen or archived everything is read and nothing written, but what moderators hide', async () => {
  const author = await world.aPerson()
  const moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'] })
  const leverId = await world.aLever(author)
  const commentId = await world.aComment(author, leverId)
  expect(await codesOf(author, 'castVote', { leverId, value: 'AGREE' })).toEqual([])
  const { boardId } = world
  for (const [state, code] of [
    ['FROZEN', 'BOARD_FROZEN'],
    ['ARCHIVED', 'BOARD_ARCHIVED'],
  ] as const) {
    await setRules({ state })
    const refused: [TestPerson, Act, object][] = [
      [author, 'publishLever', { boardId, title: 'Un autre', body: 'Encore.' }],
      [author, 'addComment', { leverId, body: 'Bien.' }],
      [author, 'editComment', { commentId, revision: 1, body: 'Mieux.' }],
      [author, 'deleteComment', { commentId }],
      [author, 'castVote', { leverId, value: 'DISAGREE' }],
      [author, 'withdrawVote', { leverId }],
      [author, 'withdrawLever', { leverId, reason: 'Fini.' }],
      [author, 'shareLever', { leverId, openToMembers: true }],
      [moderator, 'moveLever', { leverId, revision: 1 }],
      [moderator, 'changeLeverStatus', { leverId, from: 'NONE', to: 'UNDER_REVIEW' }],
    ]
    for (const [by, act, input] of refused)
      expect([state, act, await codesOf(by, act, input)]).toEqual([state, act, [code]])
    const { data } = await world.ask(null, `{ board(id: "${boardId}") { state levers { edges { node { id } } } } }`)
    expect(data?.board).toEqual({ state, levers: { edges: [{ node: { id: leverId } }] } })
    const why = { reason: 'SPAM', motive: 'Publicité.' }
    expect(await codesOf(moderator, 'hideComment', { commentId, ...why })).toEqual([])
    expect(await codesOf(moderator, 'restoreComment', { commentId })).toEqual([])
  }
  await setRules({ state: 'OPEN' })
  expect(await codesOf(author, 'castVote', { leverId, value: 'DISAGREE' })).toEqual([])
})

test('a board that is archived is in no list of boards, and its address stays', async () => {
  const listed = async (args: string) =>
    (await world.ask(null, `{ programme { boards${args} { id } } }`)).data?.programme.boards
  await setRules({ state: 'ARCHIVED' })
  expect(await listed('')).toEqual([])
  expect(await listed('(withArchived: true)')).toEqual([{ id: world.boardId }])
  expect((await world.ask(null, `{ board(id: "${world.boardId}") { title } }`)).data?.board).not.toBeNull()
  await setRules({ state: 'OPEN' })
})

test('an open editor is told at once that its board is frozen, and that it is open again', async () => {
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  const pen = await aPen(world, author, leverId)
  const seat = `subscription ($leverId: ID!, $clientId: Int!) { textPen(leverId: $leverId, clientId: $clientId) { mayWrite code } }`
  const held = follow(world, author, seat, { leverId, clientId: pen.pen.clientId })
  expect((await held.next()).data.textPen).toEqual({ mayWrite: true, code: null })
  await setRules({ state: 'FROZEN' })
  expect((await held.next()).data.textPen).toEqual({ mayWrite: false, code: 'BOARD_FROZEN' })
  await setRules({ state: 'OPEN' })
  expect((await held.next()).data.textPen).toEqual({ mayWrite: true, code: null })
  await Promise.all([held.stop(), pen.stop()])
})

test('who proposes, and whether those without an account vote, is as the board says; moderators always propose', async () => {
  const guest = await world.aPerson({ isGuest: true })
  const person = await world.aPerson({ email: 'compte@example.org' })
  const moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'] })
  const lever = { boardId: world.boardId, title: 'Un banc', body: 'À l’ombre.' }
  const propose = (by: TestPerson) => codesOf(by, 'publishLever', lever)
  const expected = {
    EVERYBODY: [[], []],
    ACCOUNTS: [['PROPOSE_ACCOUNTS_ONLY'], []],
    MEMBERS: [['PROPOSE_MEMBERS_ONLY'], ['PROPOSE_MEMBERS_ONLY']],
    TEAM: [['PROPOSE_TEAM_ONLY'], ['PROPOSE_TEAM_ONLY']],
  }
  for (const [proposers, [ofGuest, ofPerson]] of Object.entries(expected)) {
    await setRules({ proposers })
    expect([proposers, await propose(guest), await propose(person)]).toEqual([proposers, ofGuest, ofPerson])
    expect([proposers, await propose(moderator)]).toEqual([proposers, []])
  }
  const leverId = await world.aLever(moderator)
  await setRules({ guestsVote: false })
  expect(await codesOf(guest, 'castVote', { leverId, value: 'AGREE' })).toEqual(['VOTE_ACCOUNTS_ONLY'])
  expect(await codesOf(person, 'castVote', { leverId, value: 'AGREE' })).toEqual([])
  await setRules({ guestsVote: true, proposers: 'EVERYBODY' })
  expect(await codesOf(guest, 'castVote', { leverId, value: 'AGREE' })).toEqual([])
})
