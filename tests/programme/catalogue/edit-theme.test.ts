import { expect, test } from 'vitest'
import { openThemes } from './theme-acts.ts'

const { world, admin, acts, themesOf } = await openThemes()

test('a theme gets another name and colour: the levers that bear it show them at once, though their board did not change', async () => {
  const { id: themeId, pillarId } = await acts.theme('Santé')
  const leverId = await world.aLever(await world.aPerson(), { themeIds: [themeId] })
  expect(await themesOf(leverId)).toEqual([{ name: 'Santé', colour: 'olive' }])
  expect(await themesOf(leverId)).toEqual([{ name: 'Santé', colour: 'olive' }])
  expect(await acts.edit(admin, { themeId, name: 'Santé et soins', colour: 'sapin', pillarId })).toEqual([])
  expect(await themesOf(leverId)).toEqual([{ name: 'Santé et soins', colour: 'sapin' }])
  const { cursor } = await acts.read()
  expect(await acts.edit(admin, { themeId, name: ' Santé et  soins ', colour: 'sapin', pillarId })).toEqual([])
  expect((await acts.read()).cursor).toBe(cursor)
})

test('a theme that goes under another pillar comes last there, and may stand under none', async () => {
  const { id: themeId, name, colour } = await acts.theme('Éducation et jeunesse')
  const { id: pillarId } = await acts.pillar('Développement économique, emploi et formation')
  expect(await acts.edit(admin, { themeId, name, colour, pillarId })).toEqual([])
  expect((await acts.names()).slice(-3)).toEqual(['Emploi et formation', name, 'Participation citoyenne'])
  expect(await acts.edit(admin, { themeId, name, colour, pillarId: null })).toEqual([])
  expect((await acts.names()).at(-1)).toBe(name)
})

test('no theme goes under a pillar that is no longer offered; those that stand there stay, and can be renamed', async () => {
  const pillar = await acts.pillar('Cadre de vie et renouvellement urbain')
  expect(await acts.retire(admin, { themeId: pillar.id })).toEqual([])
  const inside = await acts.theme('Logement')
  expect(inside.pillarId).toBe(pillar.id)
  const { id: themeId, name, colour } = await acts.theme('Emploi et formation')
  expect(await acts.edit(admin, { themeId, name, colour, pillarId: pillar.id })).toEqual(['PILLAR_GONE'])
  const renamed = { themeId: inside.id, name: 'Se loger', colour: 'lagon', pillarId: pillar.id }
  expect(await acts.edit(admin, renamed)).toEqual([])
  expect(await acts.edit(admin, { ...renamed, name: 'emploi ET Formation' })).toEqual(['THEME_EXISTS'])
})
