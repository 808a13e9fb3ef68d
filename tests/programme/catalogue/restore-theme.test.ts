import { expect, test } from 'vitest'
import { openThemes } from './theme-acts.ts'

const { world, admin, acts } = await openThemes()

test('a theme that is offered again can be chosen again, in its place', async () => {
  const before = await acts.names()
  const { id: themeId } = await acts.theme('Santé')
  expect(await acts.restore(admin, { themeId })).toEqual([])
  await acts.retire(admin, { themeId })
  await expect(world.aLever(await world.aPerson(), { themeIds: [themeId] })).rejects.toThrow('THEME_RETIRED')
  expect(await acts.restore(admin, { themeId })).toEqual([])
  expect(await acts.theme('Santé')).toMatchObject({ isRetired: false, isListed: true })
  expect(await world.aLever(await world.aPerson(), { themeIds: [themeId] })).toBeTruthy()
  expect(await acts.names()).toEqual(before)
})
