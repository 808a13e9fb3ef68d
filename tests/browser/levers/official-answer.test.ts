import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { axeSays, leverNow } from '../../support/browser/gestures.ts'

const { world, browser } = await openBrowserWorld()

test('a decision that passes over a step is given with its answer, which everybody reads on the lever, and is taken back with it', async () => {
  const leverId = await world.aLever(await world.aPerson(), { title: 'Un arrêt de bus' })
  const moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'], displayName: 'Nadia' })
  const path = `/tableaux/${world.boardId}/leviers/${leverId}`
  const { page, complaints } = await browser.open(world, path, { person: moderator, width: 390 })
  const reader = await browser.open(world, path)
  await page.getByRole('button', { name: /^Statut… de/ }).click()
  await page.getByRole('menuitem', { name: 'Non retenu' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Changer le statut' }).click()
  await dialog.getByText('Écrivez une réponse : ce changement saute une étape.').waitFor()
  expect(await axeSays(page)).toEqual([])
  await dialog.getByLabel('Réponse publique').fill('La ligne 86 passe déjà à cent mètres.')
  await page.keyboard.press('Control+Enter')
  for (const screen of [page, reader.page]) {
    const answer = screen.getByRole('region', { name: /Réponse officielle/ })
    await answer.getByText('La ligne 86 passe déjà à cent mètres.').waitFor()
    await answer.getByText('Nadia').waitFor()
    await answer.getByText('Non retenu').waitFor()
  }
  await page.locator('body').press('Control+z')
  await expect.poll(async () => (await leverNow(world, leverId)).status).toBe('NONE')
  await reader.page.getByRole('region', { name: /Réponse officielle/ }).waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})
