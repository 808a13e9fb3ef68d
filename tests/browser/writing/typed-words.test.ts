import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { startWorld, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
})
afterEach(() => browser.closePages())
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

test('a space stays where it was typed in the search, however long one thinks after it', async () => {
  const author = await world.aPerson()
  await world.aLever(author, { title: 'Un jardin partagé au Breil' })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}`)
  const field = page.getByRole('searchbox', { name: 'Rechercher' })
  await field.pressSequentially('jardin ')
  await page.waitForURL(/q=jardin/)
  // The address has come back to the field by the time the results are there.
  await page.getByText('Effacer les filtres').waitFor()
  await page.waitForTimeout(500)
  await field.pressSequentially('partagé')
  expect(await field.inputValue()).toBe('jardin partagé')
  await page.waitForURL(/q=jardin(\+|%20)partag/)
  await page.getByText('Effacer les filtres').click()
  await expect.poll(() => field.inputValue()).toBe('')
})

test.each([
  ['a press beside the dialog', (page: Page) => page.mouse.click(5, 5)],
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['« Fermer »', (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Fermer', exact: true }).click()],
])('the motive that a moderator typed is not thrown away by %s', async (_name, leave) => {
  const [author, moderator] = [await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]
  const leverId = await world.aLever(author, { title: 'À masquer' })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, { person: moderator })
  await page.getByRole('button', { name: 'Masquer', exact: true }).click()
  const motive = page.getByRole('dialog').getByLabel('Motif public')
  await motive.fill('Une adresse y est écrite.')
  await leave(page)
  await page.getByRole('button', { name: 'Continuer à écrire' }).click()
  expect(await motive.inputValue()).toBe('Une adresse y est écrite.')
  await expect.poll(() => motive.evaluate((element) => element === document.activeElement)).toBe(true)
  await leave(page)
  await page.getByRole('button', { name: 'Fermer sans enregistrer' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('a dialog in which nothing was typed closes at once, whatever was chosen in it', async () => {
  const [author, moderator] = [await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]
  const leverId = await world.aLever(author, { title: 'À masquer peut-être' })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, { person: moderator })
  await page.getByRole('button', { name: 'Masquer', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Motif public').focus()
  await page.getByRole('dialog').getByRole('radio', { name: 'doublon' }).check()
  await page.getByRole('dialog').getByLabel('Motif public').focus()
  await page.mouse.click(5, 5)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('a guest is told what is lost before the device is forgotten', async () => {
  const author = await world.aPerson()
  const guest = await world.aPerson({ displayName: 'De passage', isGuest: true })
  for (const title of ['Un', 'Deux', 'Trois']) await vote(await world.aLever(author, { title }))
  const { page } = await browser.open(world, '/compte', { person: guest })
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('vous ne pourrez plus retrouver vos 3 positions').waitFor()
  await dialog.getByRole('button', { name: 'Annuler' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await dialog.getByRole('button', { name: 'Ajouter mon adresse' }).click()
  await dialog.waitFor({ state: 'detached' })
  const address = page.getByLabel('Adresse e-mail')
  await expect.poll(() => address.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await dialog.getByRole('button', { name: 'Oublier cet appareil' }).click()
  await page.getByRole('heading', { name: 'Continuer sans compte' }).waitFor()

  async function vote(leverId: string): Promise<void> {
    const input = { operationId: crypto.randomUUID(), leverId, value: 'AGREE' }
    const { codes } = await world.ask(
      guest,
      'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }',
      {
        input,
      },
    )
    expect(codes).toEqual([])
  }
})

test('whoever may not change a lever is told so at once, and has a way back', async () => {
  const [author, other] = [await world.aPerson(), await world.aPerson()]
  const leverId = await world.aLever(author, { title: 'D’une autre' })
  const place = `/tableaux/${world.boardId}/leviers/${leverId}`
  const { page } = await browser.open(world, `${place}/details`, { person: other })
  await page.getByRole('link', { name: 'Revenir au levier', exact: true }).last().waitFor()
  expect(await page.getByLabel('Titre').count()).toBe(0)
  await page.getByRole('link', { name: 'Revenir au levier', exact: true }).last().click()
  await page.getByRole('heading', { name: 'D’une autre' }).waitFor()
})

test('an address with filters that are gone says so, and shows the whole board', async () => {
  const title = 'Toujours là'
  await world.aLever(await world.aPerson(), { title })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}?theme=parti&quartier=ailleurs&statut=VOTED`)
  await page.getByText('Un filtre de cette adresse n’existe plus').waitFor()
  await page.getByRole('heading', { name: title }).waitFor()
  await page.getByRole('link', { name: 'Effacer les filtres' }).click()
  await page.getByText('Un filtre de cette adresse n’existe plus').waitFor({ state: 'detached' })
  expect(new URL(page.url()).search).toBe('')
})

test('phases are dated as the programme says, west of Greenwich too', async () => {
  const { data } = await world.ask(null, '{ programme { phases { startsOn endsOn } } }')
  const inFrench = (day: string) =>
    new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)).replace(/^1 /, '1er ')
  const { page } = await browser.open(world, '/', { timezone: 'America/Martinique' })
  const phases: { startsOn: string; endsOn: string }[] = data?.programme.phases ?? []
  expect(phases.length).toBeGreaterThan(1)
  for (const { startsOn, endsOn } of phases) {
    await page.getByText(`du ${inFrench(startsOn)} au ${inFrench(endsOn)}`).waitFor()
  }
})

test('a device whose clock is two hours late still knows how long ago something was said', async () => {
  const author = await world.aPerson()
  const leverId = await world.aLever(author, { title: 'À l’heure' })
  await world.sql.rows(`update lever set published_at = now() - interval '1 hour 30 minutes' where id = $1`, [leverId])
  const { page } = await browser.open(world, '/')
  await page.clock.install({ time: Date.now() - 2 * 3_600_000 })
  await page.goto(`${world.url}/tableaux/${world.boardId}/leviers/${leverId}`)
  await page.getByText('il y a 1 heure').waitFor()
})
