import { expect, test } from 'vitest'
import { operation } from '../support/give.ts'
import { everything, longPhase, namesOf, openProgramme } from './programme-acts.ts'

const { world, admin, acts, refusalsOfVote } = await openProgramme()

test('of phases that are open together each thing is as open as the most open of them', async () => {
  const leverId = await world.aLever(await world.aPerson())
  const { id: phaseId, ...phase } = await acts.currentPhase()
  await acts.editPhase(admin, { phaseId, ...phase, vote: 'OFF', comment: 'READ' })
  const added = await acts.addPhase(admin, { ...everything, name: 'Dire sa position', ...longPhase, comment: 'OFF' })
  expect(namesOf(added.data, 'addPhase').at(-1)).toBe('Dire sa position')
  expect(await refusalsOfVote(leverId)).toEqual([])
  const say = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { number } }'
  const input = { ...operation(), leverId, body: 'Bonjour.' }
  expect((await world.ask(await world.aPerson(), say, { input })).codes).toEqual(['PHASE_CLOSED'])
  const { id } = added.data?.addPhase.phases.at(-1) ?? {}
  const left = await acts.removePhase(admin, { phaseId: id })
  expect(namesOf(left.data, 'removePhase')).not.toContain('Dire sa position')
  expect(await refusalsOfVote(leverId)).toEqual(['PHASE_CLOSED'])
  await acts.editPhase(admin, { phaseId, ...phase })
})

test.each([
  ['a last day before the first', { startsOn: '2027-03-02', endsOn: '2027-03-01' }, 'PHASE_ENDS_BEFORE'],
  ['a day that is in no calendar', { startsOn: '2027-02-30', endsOn: '2027-03-01' }, 'BAD_DATE'],
  ['a day in another form', { startsOn: '1/3/2027', endsOn: '2027-03-01' }, 'BAD_DATE'],
  ['no name', { name: ' \u200B ', startsOn: '2027-03-01', endsOn: '2027-03-01' }, 'TEXT_MISSING'],
  ['a name without end', { name: 'é'.repeat(81), startsOn: '2027-03-01', endsOn: '2027-03-01' }, 'TEXT_TOO_LONG'],
])('a phase with %s is refused, and nothing is there of it', async (_what, wrong, code) => {
  const before = await acts.read()
  const { codes } = await acts.addPhase(admin, { ...everything, name: 'Écrire', ...wrong })
  expect(codes).toEqual([code])
  expect(await acts.read()).toEqual(before)
})
