import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { aBody, aMandate } from '../../organisations/bodies.ts'
import { elsewhere } from '../../support/browser/gestures.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld()
let author: TestPerson
let moderator: TestPerson
beforeAll(async () => {
  author = await world.aPerson({ displayName: 'Amel' })
  moderator = await world.aPerson({ role: 'MODERATOR', displayName: 'Modération' })
})

test('the keyboard stays at a comment that is changed, left as it was, answered and deleted', async () => {
  const { page, commentId } = await atComment(author)
  const item = page.locator(`#commentaire-${commentId}`)
  await press(page, item.getByRole('button', { name: 'Modifier' }))
  await item.getByLabel('Votre commentaire').focus()
  await press(page, item.getByRole('button', { name: 'Annuler' }))
  await comesTo(page, `commentaire-${commentId}`)
  await press(page, item.getByRole('button', { name: 'Modifier' }))
  await item.getByLabel('Votre commentaire').fill('Autrement dit.')
  await press(page, item.getByRole('button', { name: 'Enregistrer' }))
  await item.getByText('Autrement dit.').waitFor()
  await isSomewhere(page)
  await press(page, item.getByRole('button', { name: 'Répondre' }))
  await item.getByLabel('Votre réponse').fill('Une précision.')
  await press(page, item.locator('form').getByRole('button', { name: 'Répondre' }))
  await page.getByText('Une précision.').first().waitFor()
  await isSomewhere(page)
  await press(page, item.getByRole('button', { name: 'Supprimer', exact: true }))
  await press(page, item.getByRole('button', { name: 'Supprimer le commentaire' }))
  await page.getByText('Commentaire supprimé').first().waitFor()
  await isSomewhere(page)
})

test('a comment is hidden by keyboard in four presses: the motive follows the rule until it is changed, and « Annuler » brings it back', async () => {
  const { page, commentId } = await atComment(moderator)
  const item = page.locator(`#commentaire-${commentId}`)
  await press(page, item.getByRole('button', { name: 'Masquer' }))
  const dialog = page.getByRole('dialog')
  const motive = dialog.getByLabel('Motif public')
  await press(page, dialog.getByRole('button', { name: 'Masquer', exact: true }))
  await dialog.getByText('Choisissez d’abord une règle.').waitFor()
  await dialog.getByRole('radio', { name: 'doublon' }).press(' ')
  expect(await motive.inputValue()).toBe('La même chose est déjà dite ailleurs sur ce tableau.')
  await page.keyboard.press('ArrowUp')
  expect(await motive.inputValue()).toContain('ne parle ni de ce levier')
  await motive.press('Control+End')
  await motive.pressSequentially(' Parlons-en ailleurs.')
  await dialog.getByRole('radio', { name: 'données personnelles' }).press(' ')
  expect(await motive.inputValue()).toMatch(/^Ce texte ne parle ni .* Parlons-en ailleurs\.$/)
  await motive.fill('')
  await dialog.getByRole('radio', { name: 'propos insultants' }).press(' ')
  await page.keyboard.press('Control+Enter')
  await said(page, 'Commentaire masqué')
  await item.getByText('Ces propos sont insultants.').waitFor()
  await comesTo(page, `commentaire-${commentId}`)
  await press(page, page.getByRole('region', { name: 'Ce que vous venez de faire' }).getByText('Annuler'))
  await said(page, 'C’est annulé.')
  await item.getByText('Ce que je pense.').waitFor()
  await comesTo(page, `commentaire-${commentId}`)
})

test('the keyboard stays at a comment that is shown again, and whoever follows its link comes to what stays of it', async () => {
  const leverId = await world.aLever(author, { title: 'Un lien' })
  const commentId = await world.aComment(author, leverId, { body: 'Ce que je pense.' })
  await elsewhere(world, moderator, 'hideComment', { commentId, reason: 'SPAM', motive: 'Une publicité.' })
  const path = `/tableaux/${world.boardId}/leviers/${leverId}#commentaire-${commentId}`
  const { page } = await browser.open(world, path, { person: moderator })
  const item = page.locator(`#commentaire-${commentId}`)
  await item.getByText('Une publicité.').waitFor()
  await comesTo(page, `commentaire-${commentId}`)
  await press(page, item.getByRole('button', { name: 'Afficher de nouveau' }))
  await said(page, 'Commentaire affiché de nouveau')
  await comesTo(page, `commentaire-${commentId}`)
})

test('the keyboard stays at a lever that is hidden, shown again and taken back, and all is said', async () => {
  const leverId = await world.aLever(author, { title: 'Caché puis montré' })
  const path = `/tableaux/${world.boardId}/leviers/${leverId}`
  const { page } = await browser.open(world, path, { person: moderator })
  await press(page, page.getByRole('button', { name: 'Masquer', exact: true }))
  const hide = async () => {
    await page.getByRole('dialog').getByRole('radio', { name: 'doublon' }).press(' ')
    await page.getByRole('dialog').getByLabel('Motif public').fill('En double.')
    await page.keyboard.press('Control+Enter')
    await said(page, 'Levier masqué')
    await page.getByText('En double.').waitFor()
    await isSomewhere(page)
  }
  await hide()
  await press(page, page.getByRole('button', { name: 'Afficher de nouveau' }))
  await said(page, 'Levier affiché de nouveau')
  await comesToWords(page, 'Caché puis montré')
  await press(page, page.getByRole('button', { name: 'Masquer', exact: true }))
  await hide()
  await page.keyboard.press('Control+z')
  await said(page, 'C’est annulé.')
  await page.getByRole('heading', { name: 'Caché puis montré' }).waitFor()
  await isSomewhere(page)
  const own = await browser.open(world, path, { person: author })
  await press(own.page, own.page.getByRole('button', { name: 'Retirer le levier' }))
  await own.page.getByRole('dialog').getByLabel('Pourquoi ?').fill('Il y en a un meilleur.')
  await press(own.page, own.page.getByRole('dialog').getByRole('button', { name: 'Retirer le levier' }))
  await said(own.page, 'Levier retiré')
  await own.page.getByText('Il y en a un meilleur.').waitFor()
  await isSomewhere(own.page)
})

test('whoever asks for a code is brought to its field, and back to the address', async () => {
  const { page } = await browser.open(world, '/connexion')
  const address = page.getByLabel('Adresse e-mail')
  await address.fill('amel@example.org')
  await address.press('Enter')
  const code = page.getByLabel('Code reçu')
  await code.waitFor()
  await expect.poll(() => code.evaluate((element) => element === document.activeElement)).toBe(true)
  await press(page, page.getByRole('button', { name: 'Changer d’adresse' }))
  await expect.poll(() => address.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('the keyboard stays with the drafts when one of them is thrown away', async () => {
  const person = await world.aPerson()
  const input = { operationId: crypto.randomUUID(), draftId: crypto.randomUUID(), boardId: world.boardId }
  const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) }'
  const { codes } = await world.ask(person, save, { input: { ...input, title: 'Un brouillon' } })
  expect(codes).toEqual([])
  const { page } = await browser.open(world, '/compte', { person })
  await press(page, page.getByRole('button', { name: 'Supprimer le brouillon « Un brouillon »' }))
  await page.getByText('Aucun brouillon.').waitFor()
  await comesTo(page, 'drafts')
})

test('the keyboard stays with those who write a lever when one of them is taken off, and with a body when a mandate ends', async () => {
  const leverId = await world.aLever(author, { title: 'À plusieurs' })
  const other = await world.aPerson({ displayName: 'Bachir' })
  await elsewhere(world, author, 'inviteCoAuthor', { leverId, personId: other.id })
  const path = `/tableaux/${world.boardId}/leviers/${leverId}/modifier?mode=simple`
  const { page } = await browser.open(world, path, { person: author })
  await press(page, page.getByRole('button', { name: 'Ne plus inviter Bachir' }))
  await said(page, 'Bachir n’écrit plus ce levier')
  await comesTo(page, 'co-authors')
  const admin = await world.aPerson({ role: 'ADMIN' })
  const organisationId = await aBody(world, admin, { name: 'Les Voisins du Port' })
  await aMandate(world, admin, { personId: other.id, organisationId })
  await page.close()
  const desk = await browser.open(world, '/organismes', { person: admin })
  const members = desk.page.getByRole('button', { name: 'Membres : Les Voisins du Port' })
  await press(desk.page, members)
  await press(desk.page, desk.page.getByRole('button', { name: 'Mettre fin au mandat : Bachir' }))
  await press(desk.page, desk.page.getByRole('button', { name: 'Mettre fin au mandat', exact: true }))
  await said(desk.page, 'Mandat terminé')
  await isSomewhere(desk.page)
  await expect
    .poll(() => desk.page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null))
    .toBe(true)
  await desk.page.keyboard.press('Escape')
  await expect.poll(() => members.evaluate((button) => button === document.activeElement)).toBe(true)
})

test.each([
  ['at once', 0],
  ['on a slow computer, whose frames come late', 250],
])('a dialog is closed with Escape and gives the focus back to what opened it, %s', async (_when, milliseconds) => {
  const { page, commentId } = await atComment(moderator)
  await page.evaluate(lateFrames, milliseconds)
  const buttons = [
    page.locator(`#commentaire-${commentId}`).getByRole('button', { name: 'Masquer' }),
    page.getByRole('group', { name: 'Actions sur ce levier' }).getByRole('button', { name: 'Masquer' }),
  ]
  const dialog = page.getByRole('dialog')
  for (const button of buttons) {
    // Before the focus has come into it, and after.
    for (const waits of [false, true]) {
      await press(page, button)
      await dialog.waitFor()
      const isIn = () => dialog.evaluate((element) => element.contains(document.activeElement))
      if (waits) await expect.poll(isIn).toBe(true)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      // Where it is put late, too.
      await page.waitForTimeout(milliseconds)
      await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
    }
  }
})

test('whoever clicked beside everything is not brought anywhere', async () => {
  const { page, commentId } = await atComment(author)
  const item = page.locator(`#commentaire-${commentId}`)
  await item.getByRole('button', { name: 'Modifier' }).click()
  await item.getByLabel('Votre commentaire').focus()
  await page.locator('footer').click({ position: { x: 2, y: 2 } })
  await item.getByRole('button', { name: 'Annuler' }).evaluate((button: HTMLButtonElement) => button.click())
  await item.getByLabel('Votre commentaire').waitFor({ state: 'detached' })
  // The page has had its time to move the focus.
  await page.waitForTimeout(400)
  expect(await focused(page)).toBe('')
})

async function atComment(person: TestPerson): Promise<{ page: Page; commentId: string }> {
  const leverId = await world.aLever(author, { title: 'Au clavier' })
  const commentId = await world.aComment(author, leverId, { body: 'Ce que je pense.' })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, { person })
  await page.locator(`#commentaire-${commentId}`).waitFor()
  return { page, commentId }
}

/** As if all that waits for the next frame waited so much longer. */
function lateFrames(milliseconds: number): void {
  const nextFrame = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (call) =>
    nextFrame(() =>
      milliseconds > 0 ? setTimeout(() => call(performance.now()), milliseconds) : call(performance.now()),
    )
}

type Locator = ReturnType<Page['locator']>

/** With the keyboard: the focus is where it is pressed. */
async function press(page: Page, button: Locator): Promise<void> {
  await button.focus()
  await page.keyboard.press('Enter')
}

/** The name of what has the focus; empty when nothing has. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) return ''
    return activeElement.id || activeElement.textContent || activeElement.tagName
  })
}

async function comesTo(page: Page, id: string): Promise<void> {
  await expect.poll(() => focused(page)).toBe(id)
}

async function comesToWords(page: Page, words: string): Promise<void> {
  await expect.poll(() => focused(page)).toContain(words)
}

/** Somewhere, and it stays there: not at the top of everything. */
async function isSomewhere(page: Page): Promise<void> {
  await expect.poll(() => focused(page)).not.toBe('')
}

async function said(page: Page, words: string): Promise<void> {
  await page.locator('[data-live-announcer]').getByText(words).waitFor()
}
