import { expect, test } from 'vitest'
import { aPen } from '../support/pens.ts'
import { follow } from '../support/follow.ts'
import { until } from '../support/until.ts'
import { openProgramme, type ShownPhase } from './programme-acts.ts'

const { world, admin, acts, refusalsOfVote } = await openProgramme()

test('what an administrator lets a phase allow can be done at once, and what they no longer allow is refused at once', async () => {
  const leverId = await world.aLever(await world.aPerson())
  const { id: phaseId, ...phase } = await acts.currentPhase()
  await acts.editPhase(admin, { phaseId, ...phase, vote: 'READ' })
  expect(await refusalsOfVote(leverId)).toEqual(['PHASE_CLOSED'])
  await acts.editPhase(admin, { phaseId, ...phase, vote: 'ON' })
  expect(await refusalsOfVote(leverId)).toEqual([])
})

test('a phase is closed before its last day, and opened again, by one choice', async () => {
  const leverId = await world.aLever(await world.aPerson())
  const { id: phaseId, ...phase } = await acts.currentPhase()
  const { data } = await acts.editPhase(admin, { phaseId, ...phase, override: 'CLOSED' })
  expect(data?.editPhase.phases.find(({ id }: ShownPhase) => id === phaseId)).toMatchObject({ current: false })
  expect(await refusalsOfVote(leverId)).toEqual(['PHASE_CLOSED'])
  await acts.editPhase(admin, { phaseId, ...phase, override: 'OPEN', startsOn: '2031-01-01', endsOn: '2031-01-02' })
  expect(await refusalsOfVote(leverId)).toEqual([])
  await acts.editPhase(admin, { phaseId, ...phase })
})

test('everybody who follows the programme hears that a phase changed, and the same words again change nothing', async () => {
  const { cursor } = await acts.read()
  const feed =
    'subscription ($after: String!) { programmeFeed(after: $after) { __typename ... on PhaseEdited { phaseId } } }'
  const visitor = follow(world, null, feed, { after: cursor })
  const { id: phaseId, ...phase } = await acts.currentPhase()
  await acts.editPhase(admin, { phaseId, ...phase, name: 'Évaluer' })
  expect((await visitor.next()).data.programmeFeed).toEqual({ __typename: 'PhaseEdited', phaseId })
  const { cursor: after } = await acts.read()
  await acts.editPhase(admin, { phaseId, ...phase, name: ' Évaluer ' })
  expect((await acts.read()).cursor).toBe(after)
  await visitor.stop()
})

test('an open editor is closed when the phase is, and opens when it is open again', async () => {
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  const pen = await aPen(world, author, leverId)
  const text = `subscription ($leverId: ID!, $clientId: Int!) { textPen(leverId: $leverId, clientId: $clientId) { mayWrite code } }`
  const held = follow(world, author, text, { leverId, clientId: pen.pen.clientId })
  expect((await held.next()).data.textPen).toEqual({ mayWrite: true, code: null })
  const { id: phaseId, ...phase } = await acts.currentPhase()
  await acts.editPhase(admin, { phaseId, ...phase, editLever: 'READ' })
  expect((await held.next()).data.textPen).toEqual({ mayWrite: false, code: 'PHASE_CLOSED' })
  await acts.editPhase(admin, { phaseId, ...phase })
  await until(async () => (await acts.currentPhase()).editLever === 'ON')
  await Promise.all([held.stop(), pen.stop()])
})
