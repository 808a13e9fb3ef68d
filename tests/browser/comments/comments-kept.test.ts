import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { commentField, commentsOf, publishButton } from '../../support/comments.ts'
import { connectionSaying } from '../../support/connection.ts'
import { heardFrom } from '../../support/browser/gestures.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld()
let zoe: TestPerson
let leverId: string
beforeAll(async () => {
  zoe = await world.aPerson({ displayName: 'Zoé Martin' })
})

beforeEach(async () => {
  leverId = await world.aLever(zoe)
})

const patient = { timeout: 15_000 }
const kept = 'Gardé sur cet appareil, envoyé dès que possible'
const leverPath = () => `/tableaux/${world.boardId}/leviers/${leverId}`
const countOf = async () => (await commentsOf(world, leverId)).count

async function open(person: TestPerson | null = zoe) {
  const visit = await browser.open(world, leverPath(), { person })
  await commentField(visit.page).waitFor()
  await connectionSaying(visit.page, 'En direct').waitFor()
  return visit
}

/** The network is so slow that an answer takes this long. */
async function slow(page: Page, milliseconds: number): Promise<void> {
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => void setTimeout(resolve, milliseconds))
    await route.continue().catch(() => undefined)
  })
}

test('without a network a comment is said to be kept, and to be published only when it is', async () => {
  const { page, context } = await open()
  const heard = await heardFrom(page)
  await context.setOffline(true)
  await page
    .getByText(/^Hors ligne/)
    .first()
    .waitFor()
  await commentField(page).fill('Un banc aussi.')
  for (let press = 0; press < 3; press += 1) await publishButton(page).click()
  await page.getByText(kept).first().waitFor()
  expect(await commentField(page).inputValue()).toBe('')
  await page.getByText('Pas encore envoyé').waitFor()
  await page.getByRole('heading', { name: '1 commentaire', exact: true }).waitFor()
  expect(await page.locator('[id^=commentaire-]').count()).toBe(1)
  // Longer than the page waits for an answer before it says where the words are.
  await page.waitForTimeout(5_000)
  expect((await heard()).filter((said) => /envoyé$|publié/.test(said))).toEqual([])
  expect(await countOf()).toBe(0)
  await context.setOffline(false)
  await page.getByText('Commentaire publié').waitFor(patient)
  expect((await commentsOf(world, leverId)).bodies).toEqual(['Un banc aussi.'])
})

test('pressing twice publishes once: a double click, and two presses on a slow network', async () => {
  const { page } = await open()
  await commentField(page).fill('Deux clics.')
  await publishButton(page).dblclick()
  await page.getByText('Commentaire publié').waitFor()
  await page.getByRole('button', { name: 'Répondre' }).click()
  const answer = page.getByRole('textbox', { name: 'Votre réponse' })
  await answer.fill('Une réponse.')
  await page.locator('form', { has: answer }).getByRole('button', { name: 'Répondre' }).dblclick()
  await page.getByRole('paragraph').filter({ hasText: 'Une réponse.' }).waitFor()
  await expect.poll(countOf, patient).toBe(2)
  await slow(page, 700)
  await commentField(page).fill('Réseau lent.')
  await publishButton(page).click()
  await page.waitForTimeout(400)
  await publishButton(page).click()
  await expect.poll(countOf, patient).toBe(3)
  await page.waitForTimeout(1_500)
  expect((await commentsOf(world, leverId)).bodies).toEqual(['Réseau lent.', 'Deux clics.', 'Une réponse.'])
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('a comment that is typed is still there after the board, after a reload, and for nobody else', async () => {
  const { page, context } = await open()
  await commentField(page).fill('Je réfléchis encore')
  await page.getByRole('radio', { name: 'Question' }).check()
  await page.getByRole('link', { name: 'Tableau d’essai' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Tableau d’essai' }).waitFor()
  await page.goBack()
  await expect.poll(() => commentField(page).inputValue(), patient).toBe('Je réfléchis encore')
  await page.reload()
  await page.getByText('Brouillon repris').waitFor()
  expect(await commentField(page).inputValue()).toBe('Je réfléchis encore')
  expect(await page.getByRole('radio', { name: 'Question' }).isChecked()).toBe(true)
  const ali = await world.aPerson({ displayName: 'Ali' })
  await become(ali)
  expect(await commentField(page).inputValue()).toBe('')
  await become(null)
  expect(await commentField(page).inputValue()).toBe('')
  await become(zoe)
  await expect.poll(() => commentField(page).inputValue()).toBe('Je réfléchis encore')
  await publishButton(page).click()
  await page.getByText('Commentaire publié').waitFor()
  await page.reload()
  await page.getByText('Je réfléchis encore').waitFor()
  expect(await commentField(page).inputValue()).toBe('')

  async function become(person: TestPerson | null): Promise<void> {
    await context.clearCookies()
    const [name = '', value = ''] = person?.cookie.split('=') ?? []
    if (person) await context.addCookies([{ name, value, url: world.url }])
    await page.reload()
    await commentField(page).waitFor()
    await (
      person ? page.getByRole('link', { name: /^Mon compte/ }) : page.getByRole('link', { name: 'Se connecter' })
    ).waitFor()
  }
})

test('an answer and a change of a comment wait for each other, and for the next visit', async () => {
  await world.aComment(zoe, leverId, { body: 'Bonne idée.' })
  const { page } = await open()
  const within = page.locator('[id^=commentaire-]')
  await within.getByRole('button', { name: 'Répondre' }).click()
  await within.getByLabel('Votre réponse').fill('À mi-chemin')
  await within.getByRole('button', { name: 'Modifier' }).click()
  await within.getByLabel('Votre commentaire').fill('Très bonne idée')
  await within.getByRole('button', { name: 'Reprendre ma réponse' }).click()
  await expect.poll(() => within.getByLabel('Votre réponse').inputValue()).toBe('À mi-chemin')
  await page.reload()
  await within.getByRole('button', { name: 'Reprendre ma modification' }).click()
  await expect.poll(() => within.getByLabel('Votre commentaire').inputValue()).toBe('Très bonne idée')
  await within.getByText('Brouillon repris').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Commentaire modifié').waitFor()
  expect((await commentsOf(world, leverId)).bodies).toEqual(['Très bonne idée'])
  await within.getByRole('button', { name: 'Modifier' }).waitFor()
})

test('a visitor who closes the dialog keeps their words, and signing in publishes them once', async () => {
  const { page } = await open(null)
  await commentField(page).fill('Et pour les vélos ?')
  await publishButton(page).click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await commentField(page).inputValue()).toBe('Et pour les vélos ?')
  await publishButton(page).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Votre nom ou pseudonyme').fill('Passante')
  await dialog.getByRole('button', { name: 'Continuer' }).click()
  await expect.poll(countOf, patient).toBe(1)
  await expect.poll(() => commentField(page).inputValue()).toBe('')
  await page.reload()
  await page.getByText('Et pour les vélos ?').waitFor()
  expect(await commentField(page).inputValue()).toBe('')
})

test('whoever signs out is told of a comment that they began, and nobody finds it on the device', async () => {
  const { page, context } = await open()
  await commentField(page).fill('Commencé.')
  await page.getByRole('link', { name: /^Mon compte/ }).click()
  const leave = page.getByRole('button', { name: 'Se déconnecter' })
  await leave.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 commentaire commencé sera effacé de cet appareil.').waitFor()
  await dialog.getByRole('button', { name: 'Ne pas me déconnecter' }).click()
  await dialog.waitFor({ state: 'detached' })
  await leave.click()
  await dialog.getByRole('button', { name: 'Me déconnecter', exact: true }).click()
  await page.getByRole('link', { name: 'Se connecter' }).waitFor()
  const device = await context.storageState()
  expect(JSON.stringify(device)).not.toContain('Commencé.')
})
