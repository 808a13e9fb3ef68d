import { expect, test } from 'vitest'
import { dayIn } from '../../packages/server/src/features/boards/calendar/days.ts'
import { aPen } from '../support/pens.ts'
import { follow } from '../support/follow.ts'
import { everything, longPhase, openProgramme } from './programme-acts.ts'

const { world, admin, acts, refusalsOfVote } = await openProgramme()
const past = { startsOn: '2020-01-01', endsOn: '2020-02-01' }
const { boardId } = world
const phases = '{ programme { boards { id ownPhase { startsOn endsOn startsAt endsAt current vote } } } }'
const ownPhase = async () => (await world.ask(null, phases)).data?.programme.boards[0].ownPhase

test('on a board that has its own days these decide, whatever the phase of the programme says', async () => {
  const leverId = await world.aLever(await world.aPerson())
  expect(await refusalsOfVote(leverId)).toEqual([])
  expect((await acts.editBoard(admin, { boardId, ownPhase: { ...past, ...everything } })).codes).toEqual([])
  expect(await refusalsOfVote(leverId)).toEqual(['PHASE_CLOSED'])
  expect(await ownPhase()).toMatchObject({ ...past, current: false })
  const readOnly = { ...longPhase, ...everything, vote: 'READ' }
  await acts.editBoard(admin, { boardId, ownPhase: readOnly })
  expect(await refusalsOfVote(leverId)).toEqual(['PHASE_CLOSED'])
  const { id: phaseId, ...phase } = await acts.currentPhase()
  await acts.editPhase(admin, { phaseId, ...phase, override: 'CLOSED' })
  await acts.editBoard(admin, { boardId, ownPhase: { ...longPhase, ...everything } })
  expect(await refusalsOfVote(leverId)).toEqual([])
  expect(await ownPhase()).toMatchObject({ ...longPhase, current: true, vote: 'ON' })
  await acts.editBoard(admin, { boardId, followsProgramme: true })
  expect(await ownPhase()).toBeNull()
  expect(await refusalsOfVote(leverId)).toEqual(['PHASE_CLOSED'])
  await acts.editPhase(admin, { phaseId, ...phase })
  expect(await refusalsOfVote(leverId)).toEqual([])
})

test('days that end before they begin are refused, the same ones again change nothing, and other changes leave them', async () => {
  const wrong = { startsOn: '2026-02-01', endsOn: '2026-01-01', ...everything }
  expect((await acts.editBoard(admin, { boardId, ownPhase: wrong })).codes).toEqual(['PHASE_ENDS_BEFORE'])
  const own = { ...longPhase, ...everything }
  await acts.editBoard(admin, { boardId, ownPhase: own })
  const { cursor } = await acts.read()
  await acts.editBoard(admin, { boardId, ownPhase: own })
  expect((await acts.read()).cursor).toBe(cursor)
  await acts.editBoard(admin, { boardId, title: 'Un autre titre' })
  expect(await ownPhase()).toMatchObject(longPhase)
  await acts.editBoard(admin, { boardId, followsProgramme: true })
})

test('an open editor is closed when the own days of its board are over by an administrator’s choice', async () => {
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  const pen = await aPen(world, author, leverId)
  const text = `subscription ($leverId: ID!, $clientId: Int!) { textPen(leverId: $leverId, clientId: $clientId) { mayWrite code } }`
  const held = follow(world, author, text, { leverId, clientId: pen.pen.clientId })
  expect((await held.next()).data.textPen).toEqual({ mayWrite: true, code: null })
  await acts.editBoard(admin, { boardId, ownPhase: { ...past, ...everything } })
  expect((await held.next()).data.textPen).toEqual({ mayWrite: false, code: 'PHASE_CLOSED' })
  await acts.editBoard(admin, { boardId, followsProgramme: true })
  await Promise.all([held.stop(), pen.stop()])
})

test('the last of a board’s own days is over at midnight where the programme is', async () => {
  const leverId = await world.aLever(await world.aPerson())
  const today = dayIn('Europe/Paris', world.app.parts.now())
  await acts.editBoard(admin, { boardId, ownPhase: { startsOn: today, endsOn: today, ...everything } })
  const { endsAt } = await ownPhase()
  expect(await refusalsOfVote(leverId)).toEqual([])
  world.pass(Date.parse(endsAt) - world.app.parts.now().getTime() + 1_000)
  expect(await refusalsOfVote(leverId)).toEqual(['PHASE_CLOSED'])
})
