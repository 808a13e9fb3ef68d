import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { everything, longPhase, openProgramme, type ShownPhase } from './programme-acts.ts'

const { world, admin, acts } = await openProgramme()

test('only administrators change phases, of those that there are, and one always stays', async () => {
  const { id: phaseId, ...phase } = await acts.currentPhase()
  for (const by of [null, await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]) {
    const refused = by ? 'ADMINISTRATORS_ONLY' : 'SIGN_IN_FIRST'
    expect((await acts.editPhase(by, { phaseId, ...phase })).codes).toEqual([refused])
    expect((await acts.removePhase(by, { phaseId })).codes).toEqual([refused])
    expect((await acts.addPhase(by, { ...everything, name: 'À moi', ...longPhase })).codes).toEqual([refused])
  }
  expect((await acts.editPhase(admin, { phaseId: randomUUID(), ...phase })).codes).toEqual(['NOT_FOUND'])
  const others = (await acts.read()).phases.filter(({ id }: ShownPhase) => id !== phaseId)
  for (const { id } of others) expect((await acts.removePhase(admin, { phaseId: id })).codes).toEqual([])
  expect((await acts.removePhase(admin, { phaseId })).codes).toEqual(['LAST_PHASE'])
})
