import { afterAll, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { startNewWorld } from '../support/world.ts'
import { namesOf, programmeAt } from './programme-acts.ts'

const world = await startNewWorld()
afterAll(() => world.stop())
const admin = await world.aPerson({ role: 'ADMIN' })
const acts = programmeAt(world)

const ours = {
  name: 'Contrat de ville de Port-Saint-Yves',
  territory: 'Port-Saint-Yves',
  presentation: 'Trois quartiers, un contrat.',
  template: 'CITY_CONTRACT',
}
const firstSteps = async () =>
  (await world.ask(admin, '{ firstSteps { stages boards people pages } }')).data?.firstSteps

test('a new instance that is no demonstration says nothing yet: no name, no stages, no themes, no neighbourhoods', async () => {
  const { data } = await world.ask(
    null,
    '{ programme { isInstalled name territory presentation phases { id } themes { id } neighbourhoods { code } } }',
  )
  const nothing = { name: '', territory: '', presentation: '', phases: [], themes: [], neighbourhoods: [] }
  expect(data?.programme).toEqual({ isInstalled: false, ...nothing })
  const words = await world.sql.rows(
    'select name from programme union all select name from phase union all select name from theme',
  )
  expect(JSON.stringify(words)).not.toMatch(/nant/i)
  expect(await firstSteps()).toEqual({ stages: true, boards: true, people: true, pages: true })
})

test('only administrators set an instance up, with words that fit', async () => {
  expect((await acts.install(null, ours)).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await acts.install(await world.aPerson(), ours)).codes).toEqual(['ADMINISTRATORS_ONLY'])
  expect((await acts.install(admin, { ...ours, territory: ' ' })).codes).toEqual(['TEXT_MISSING'])
  expect((await acts.read()).isInstalled).toBe(false)
})

test('an administrator sets the instance up: everybody reads it at once, people may propose, and it says what is left to do', async () => {
  const { cursor } = await acts.read()
  const feed = 'subscription ($after: String!) { programmeFeed(after: $after) { __typename } }'
  const visitor = follow(world, null, feed, { after: cursor })
  const { data } = await acts.install(admin, ours)
  expect(namesOf(data, 'installProgramme')).toEqual(['Évaluer ensemble', 'Écrire le contrat', 'Signer'])
  expect((await visitor.next()).data.programmeFeed.__typename).toBe('ProgrammeInstalled')
  const { template: _template, ...said } = ours
  expect(await acts.read()).toMatchObject({ ...said, state: 'EVALUATION', isInstalled: true })
  const { data: made } = await world.ask(null, '{ programme { pillars { id name } themes { name pillarId } } }')
  expect(made?.programme.pillars).toHaveLength(4)
  expect(made?.programme.themes).toContainEqual({ name: 'Logement', pillarId: made?.programme.pillars[1].id })
  expect(await firstSteps()).toEqual({ stages: false, boards: false, people: false, pages: false })
  const { data: opened } = await acts.openBoard(admin, { title: 'Se loger' })
  world.boardId = opened?.createBoard.id
  expect(await world.aLever(await world.aPerson())).toBeTruthy()
  await world.aPerson({ role: 'MODERATOR' })
  expect(await firstSteps()).toEqual({ stages: false, boards: true, people: true, pages: false })
  const { id: phaseId, ...phase } = await acts.currentPhase()
  await acts.editPhase(admin, { phaseId, ...phase, name: 'Faire le bilan' })
  expect((await firstSteps()).stages).toBe(true)
  await visitor.stop()
})

test('an instance is set up once: the second time it says so, and nothing is there twice', async () => {
  const before = await acts.read()
  expect((await acts.install(admin, { ...ours, name: 'Autre' })).codes).toEqual(['ALREADY_INSTALLED'])
  expect(await acts.read()).toEqual(before)
})

test('what is left to do is for administrators', async () => {
  expect((await world.ask(await world.aPerson(), '{ firstSteps { stages } }')).codes).toEqual(['ADMINISTRATORS_ONLY'])
})

test('an instance without an administrator’s address says that nobody can set it up, until somebody administers it', async () => {
  const nobody = await startNewWorld({ adminEmail: null })
  const asked = '{ instance { hasAdministrator } }'
  expect((await nobody.ask(null, asked)).data?.instance.hasAdministrator).toBe(false)
  await nobody.aPerson({ role: 'ADMIN' })
  expect((await nobody.ask(null, asked)).data?.instance.hasAdministrator).toBe(true)
  await nobody.stop()
})
