import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { commentField } from '../../support/comments.ts'
import { connectionSaying } from '../../support/connection.ts'
import { codeOfLastMail } from '../../support/sign-in.ts'

const { world, browser } = await openBrowserWorld()

const patient = { timeout: 15_000 }
const board = () => `/tableaux/${world.boardId}`

test('whoever signs out on one tab is signed out on all, and nothing that they typed stays there or on the device', async () => {
  const zoe = await world.aPerson({ displayName: 'Zoé Martin' })
  const leverId = await world.aLever(zoe, { title: 'Un banc' })
  const lever = `${board()}/leviers/${leverId}`
  const { page: reading, context, complaints } = await browser.open(world, lever, { person: zoe })
  const openTab = async (path: string) => {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(`${world.url}${path}`)
    return page
  }
  await commentField(reading).fill('Des mots commencés.')
  const details = await openTab(`${lever}/details`)
  await details.getByLabel('Titre').fill('Un titre commencé')
  const proposing = await openTab(`${board()}/proposer`)
  await proposing.getByLabel('Titre').fill('Un brouillon commencé')
  await proposing
    .getByText(/^Brouillon enregistré/)
    .first()
    .waitFor()
  const account = await openTab('/compte')
  await account.getByRole('button', { name: 'Se déconnecter' }).click()
  await account.getByRole('dialog').getByText('1 commentaire commencé sera effacé de cet appareil.').waitFor()
  await account.getByRole('button', { name: 'Me déconnecter', exact: true }).click()
  for (const page of [account, reading, details, proposing]) {
    await page.getByRole('link', { name: 'Se connecter' }).first().waitFor()
    expect(await page.getByRole('link', { name: /^Mon compte/ }).count()).toBe(0)
    expect(await page.getByRole('banner').getByText(/Zoé/).count()).toBe(0)
  }
  await expect.poll(() => commentField(reading).inputValue(), patient).toBe('')
  await expect.poll(() => proposing.getByLabel('Titre').inputValue(), patient).toBe('')
  expect(await details.getByLabel('Titre').count()).toBe(0)
  // The socket that knew the session ends after it: it is no session that ended by itself.
  await connectionSaying(reading, 'En direct').waitFor()
  expect(await reading.getByText(/Session terminée/).count()).toBe(0)
  await expect
    .poll(async () => JSON.stringify(await context.storageState({ indexedDB: true })), patient)
    .not.toMatch(/commencé/)
  await commentField(reading).fill('De quelqu’un d’autre.')
  await reading.reload()
  expect(await commentField(reading).inputValue()).toBe('De quelqu’un d’autre.')
  expect(complaints).toEqual([])
})

test('what was done and not sent on another tab is asked about, stays for whoever did it, and is sent when they are back', async () => {
  const email = 'lea@example.org'
  const lea = await world.aPerson({ displayName: 'Léa Petit', email })
  const leverId = await world.aLever(await world.aPerson(), { title: 'Une fontaine' })
  const { page: reading, context } = await browser.open(world, `${board()}/leviers/${leverId}`, { person: lea })
  await connectionSaying(reading, 'En direct').waitFor()
  await context.route('**/graphql', (route) =>
    route.request().postData()?.includes('castVote') ? route.abort() : route.continue(),
  )
  await reading.getByRole('button', { name: 'D’accord', exact: true }).click()
  const account = await context.newPage()
  await account.goto(`${world.url}/compte`)
  await connectionSaying(account, /Enregistrement…|Reconnexion…/).waitFor(patient)
  await account.getByRole('button', { name: 'Se déconnecter' }).click()
  await account
    .getByRole('dialog')
    .getByText(/^1 modification attend encore/)
    .waitFor()
  await account.getByRole('button', { name: 'Me déconnecter', exact: true }).click()
  await reading.getByRole('link', { name: 'Se connecter' }).first().waitFor()
  await reading.getByRole('button', { name: 'D’accord', exact: true, pressed: false }).waitFor()
  expect(await reading.getByText(/Session terminée/).count()).toBe(0)
  await context.unroute('**/graphql')
  await account.getByLabel('Adresse e-mail').fill(email)
  await account.getByRole('button', { name: 'Recevoir un code' }).click()
  await account.getByLabel('Code reçu').fill(await codeOfLastMail(world, email))
  await account.getByRole('button', { name: 'Se connecter', exact: true }).click()
  const query = 'query ($id: ID!) { lever(id: $id) { tally { agree } } }'
  await expect
    .poll(async () => (await world.ask(null, query, { id: leverId })).data?.lever.tally.agree, patient)
    .toBe(1)
})
