import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { commentField, commentsOf } from '../../support/comments.ts'
import { axeSays } from '../../support/browser/gestures.ts'
import { focusedName, tabTo } from '../../support/browser/keyboard.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let zoe: TestPerson
let leverId: string
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  zoe = await world.aPerson({ displayName: 'Zoé Martin' })
})
beforeEach(async () => {
  leverId = await world.aLever(zoe)
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})
afterEach(() => browser.closePages())

async function open(width = 1280) {
  const visit = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, { person: zoe, width })
  await commentField(visit.page).waitFor()
  return visit
}

test('by keyboard one goes on writing: after « Publier », « Répondre » and « Modifier » the field has the focus', async () => {
  const { page } = await open()
  await commentField(page).fill('Un banc ?')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Commentaire publié').waitFor()
  // What takes no side bears no mark.
  expect(await page.locator('[id^=commentaire-] .chip').count()).toBe(0)
  expect(await focusedName(page)).toBe('Votre commentaire')
  expect(await commentField(page).inputValue()).toBe('')
  await tabTo(page, 'Répondre')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toBe('Votre réponse')
  await tabTo(page, 'Fermer')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Modifier' }).focus()
  await page.keyboard.press('Enter')
  const changed = page.locator('[id^=commentaire-]').getByLabel('Votre commentaire')
  await changed.waitFor()
  await expect.poll(() => focusedName(page)).toBe('Votre commentaire')
  await page.keyboard.type(' Et une table.')
  expect(await changed.inputValue()).toBe('Un banc ? Et une table.')
})

test('what is empty or too long is not sent: the field says why, and keeps it', async () => {
  const { page } = await open()
  await page.getByRole('button', { name: 'Publier le commentaire' }).click()
  await page.getByText('Écrivez d’abord quelques mots.').waitFor()
  await commentField(page).fill('a'.repeat(2_001))
  await page.getByRole('button', { name: 'Publier le commentaire' }).click()
  await page
    .getByText(/^Votre commentaire a 2\s001 caractères, 1 de trop\. Il est gardé\s: raccourcissez-le\.$/)
    .waitFor()
  expect(await commentField(page).inputValue()).toHaveLength(2_001)
  expect((await commentsOf(world, leverId)).count).toBe(0)
})

test.each([390, 1280])('deleting a comment is asked first, at %s pixels', async (width) => {
  await world.aComment(zoe, leverId, { body: 'À supprimer.' })
  const { page } = await open(width)
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
  await expect.poll(() => focusedName(page)).toBe('Supprimer le commentaire')
  expect(await axeSays(page)).toEqual([])
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(() => focusedName(page)).toBe('Supprimer')
  expect((await commentsOf(world, leverId)).bodies).toEqual(['À supprimer.'])
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
  await page.getByRole('button', { name: 'Supprimer le commentaire' }).click()
  await page.getByText('Commentaire supprimé par la personne qui l’a écrit.').waitFor()
  await expect.poll(async () => (await commentsOf(world, leverId)).bodies).toEqual([null])
})

test('addresses in a comment are links that vouch for nothing, without the full stop after them', async () => {
  await world.aComment(zoe, leverId, {
    body: 'Le plan (https://example.org/plan_(2)) ; voir aussi http://example.net/a?b=c. javascript:alert(1)',
  })
  const { page } = await open()
  const links = page.locator('[id^=commentaire-] .words a')
  await links.first().waitFor()
  const shown = await links.evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.getAttribute('rel')]))
  const rel = 'nofollow noopener noreferrer ugc'
  expect(shown).toEqual([
    ['https://example.org/plan_(2)', rel],
    ['http://example.net/a?b=c', rel],
  ])
  expect(await axeSays(page)).toEqual([])
})
