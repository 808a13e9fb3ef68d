import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { codeOfLastMail } from '../../support/sign-in.ts'

const { world, browser } = await openBrowserWorld()

const startGuest = 'mutation ($input: StartGuestInput!) { startGuest(input: $input) { id } }'

/** Others of the same room come in until the server asks them to wait. */
async function fillTheDoor(): Promise<void> {
  for (;;) {
    const input = { displayName: 'Foule' }
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.ask(null, startGuest, { input })))
    if (answers.some(({ codes }) => codes.includes('TOO_MANY_REQUESTS'))) return
  }
}

/** And go on as long as something lasts, so that the door stays full however slow this machine is. */
async function whileTheDoorIsFull(work: () => Promise<void>): Promise<void> {
  await fillTheDoor()
  let isOver = false
  const filling = (async () => {
    while (!isOver) await fillTheDoor()
  })()
  await work().finally(() => (isOver = true))
  await filling
}

test('while many come in at once the page says so calmly, and comes in by itself', async () => {
  const { page, complaints } = await browser.open(world, '/connexion', { width: 390 })
  await page.getByLabel('Votre nom ou pseudonyme').fill('Marguerite')
  await whileTheDoorIsFull(async () => {
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByText('Beaucoup de personnes entrent en même temps.').waitFor()
  })
  await page.getByRole('link', { name: /Mon compte/ }).waitFor({ timeout: 60_000 })
  expect(await world.sql.rows(`select id from person where display_name = 'Marguerite'`)).toHaveLength(1)
  expect(complaints.filter((complaint) => !complaint.includes('429'))).toEqual([])
})

test('a wrong code says how many tries are left, then is asked for no more; a new code is one press away', async () => {
  const { page } = await browser.open(world, '/connexion', { width: 390 })
  await page.getByLabel('Adresse e-mail').fill('contact@éxemple.fr')
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await page.getByText('Nous avons envoyé un code à contact@éxemple.fr.').waitFor()
  const first = await codeOfLastMail(world, 'contact@éxemple.fr')
  await page.getByLabel('Code reçu').fill(first === '000000' ? '000001' : '000000')
  for (const left of ['4 essais', '3 essais', '2 essais', 'un essai']) {
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await page.getByText(`Il vous reste ${left}.`).waitFor()
  }
  // After the last one nobody is asked for that code any more.
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await page.getByText('Nous avons envoyé un code à').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Recevoir un nouveau code' }).click()
  await page.getByText('Nous avons envoyé un nouveau code').waitFor()
  await page.getByLabel('Code reçu').fill(await codeOfLastMail(world, 'contact@éxemple.fr'))
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await page.getByRole('heading', { name: 'Comment vous appeler ?' }).waitFor()
  await page.getByLabel('Votre nom ou pseudonyme').fill('Association du Bout du Monde')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('link', { name: 'Mon compte Association du Bout du Monde' }).waitFor()
})

test('whoever is new and comes in with an address, to be heard on a lever, is asked for a name on the spot', async () => {
  const leverId = await world.aLever(await world.aPerson())
  const path = `/tableaux/${world.boardId}/leviers/${leverId}`
  const { page, complaints } = await browser.open(world, path, { width: 390 })
  await page.getByRole('button', { name: 'D’accord', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Comment vous appeler ?' })
  await dialog.getByLabel('Adresse e-mail').fill('nouvelle@example.org')
  await dialog.getByRole('button', { name: 'Recevoir un code' }).click()
  await dialog.getByLabel('Code reçu').fill(await codeOfLastMail(world, 'nouvelle@example.org'))
  await dialog.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await page.getByText('1 d’accord').waitFor()
  await dialog.getByLabel('Code reçu').waitFor({ state: 'detached' })
  const name = dialog.getByLabel('Votre nom ou pseudonyme')
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.type('Noémie du 3e')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  expect(await world.sql.rows(`select id from person where display_name = 'Noémie du 3e'`)).toHaveLength(1)
  await page.reload()
  await page.getByText('1 d’accord').waitFor()
  expect(await dialog.count()).toBe(0)
  expect(complaints).toEqual([])
})

test('whoever is asked for a name on the spot may say it later, without a question', async () => {
  const leverId = await world.aLever(await world.aPerson())
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`)
  await page.getByRole('button', { name: 'D’accord', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Comment vous appeler ?' })
  await dialog.getByLabel('Adresse e-mail').fill('plus-tard@example.org')
  await dialog.getByRole('button', { name: 'Recevoir un code' }).click()
  await dialog.getByLabel('Code reçu').fill(await codeOfLastMail(world, 'plus-tard@example.org'))
  await dialog.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await dialog.getByRole('button', { name: 'Plus tard' }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('1 d’accord').waitFor()
})
