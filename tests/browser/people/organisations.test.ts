import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBody, aMandate, bodiesOf } from '../../organisations/bodies.ts'
import { axeOf } from '../../support/browser/axe-of.ts'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { focusedName, tabTo } from '../../support/browser/keyboard.ts'
import { wordsIn } from '../../support/browser/words.ts'
import { nextPress } from '../../support/browser/next-press.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  admin = await world.aPerson({ role: 'ADMIN', displayName: 'Solène Admin' })
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

describe.each([
  { language: 'fr', width: 390 },
  { language: 'fr', width: 1280 },
  { language: 'en', width: 390 },
  { language: 'en', width: 1280 },
] as const)('in $language at $width pixels', ({ language, width }) => {
  const say = wordsIn(language)
  const about = (french: string, name: string) => say(french).replace(/\{\w+\}/, name)

  test('an administrator adds a body and a member with the keyboard alone, and axe finds nothing to say', async () => {
    const name = `Le Fil ${language} ${width}`
    await world.aPerson({ displayName: `Nolwenn ${language}${width}` })
    const { page, context, complaints } = await browser.open(world, '/organismes', { language, width, person: admin })
    await page.getByRole('button', { name: say('Ajouter un organisme') }).waitFor()
    await tabTo(page, say('Ajouter un organisme'))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, say('Nom'))
    await page.keyboard.type(name)
    await tabTo(page, say('Collège'))
    await page.keyboard.press('Home')
    expect(await violations(page)).toEqual([])
    await tabTo(page, say('Ajouter'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 3, name }).waitFor()

    await tabTo(page, about('Membres : {name}', name))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name }).waitFor()
    await tabTo(page, say('Personne à ajouter'))
    await page.keyboard.type('nolw')
    const add = about('Ajouter {0}', `Nolwenn ${language}${width}`)
    await page.getByRole('button', { name: add }).waitFor()
    expect(await violations(page)).toEqual([])
    await tabTo(page, add)
    await page.keyboard.press('Enter')
    const end = about('Mettre fin au mandat : {displayName}', `Nolwenn ${language}${width}`)
    await page.getByRole('button', { name: end }).waitFor()
    expect(await membersOf(name)).toBe(1)
    expect(await focusedName(page)).toBe(say('Membres'))

    await tabTo(page, end)
    await page.keyboard.press('Enter')
    expect(await membersOf(name)).toBe(1)
    expect(await violations(page)).toEqual([])
    await tabTo(page, say('Mettre fin au mandat'))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText(say('Aucune personne pour le moment')).waitFor()
    expect(await membersOf(name)).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a visitor reads the bodies and how many people they have, and changes nothing', async () => {
    const name = `La Nef ${language} ${width}`
    const organisationId = await aBody(world, admin, { name, college: 'BAILLEURS' })
    await aMandate(world, admin, { personId: (await world.aPerson()).id, organisationId })
    const { page, context, complaints } = await browser.open(world, '/organismes', { language, width })
    const row = page.getByRole('listitem').filter({ hasText: name })
    await row.getByText(language === 'fr' ? '1 personne' : '1 person').waitFor()
    expect(await page.locator('main').getByRole('button').count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })
})

test('a name that another body has is refused beside the field, and what was typed stays', async () => {
  await aBody(world, admin, { name: 'Le Gué' })
  const { page, context } = await browser.open(world, '/organismes', { person: admin })
  await page.getByRole('button', { name: 'Ajouter un organisme' }).click()
  await page.getByLabel('Nom', { exact: true }).fill('le gue')
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByText('Un organisme porte déjà ce nom.').waitFor()
  expect(await page.getByLabel('Nom', { exact: true }).inputValue()).toBe('le gue')
  await context.close()
})

test('whoever becomes a member sees it on their account at once, and can change it again when they are none', async () => {
  const person = await world.aPerson({ displayName: 'Témoin' })
  const organisationId = await aBody(world, admin, { name: 'Le Sémaphore' })
  const { page, context } = await browser.open(world, '/compte', { person })
  const field = page.getByLabel(/^Organisme/)
  await field.waitFor()
  const mandateId = await aMandate(world, admin, { personId: person.id, organisationId, kind: 'TITULAR' })
  await page.getByText('Le Sémaphore').waitFor()
  await page.getByText('elle seule peut les changer').waitFor()
  expect(await field.count()).toBe(0)
  await bodiesOf(world).end(admin, { mandateId })
  await field.waitFor()
  expect(await field.inputValue()).toBe('')
  await context.close()
})

test('who is of two bodies chooses on their account which one stands beside their name', async () => {
  const person = await world.aPerson({ displayName: 'Ambre' })
  for (const name of ['Le Ponton', 'La Vigie']) {
    await aMandate(world, admin, { personId: person.id, organisationId: await aBody(world, admin, { name }) })
  }
  const { page, context, complaints } = await browser.open(world, '/compte', { person, width: 390 })
  const choice = page.getByLabel('Organisme affiché à côté de votre nom')
  await choice.selectOption({ label: 'Le Ponton' })
  const shown = async () => (await world.ask(person, '{ me { person { organisation } } }')).data?.me.person.organisation
  await expect.poll(shown).toBe('Le Ponton')
  await page.reload()
  await choice.waitFor()
  expect(await choice.locator('option:checked').textContent()).toBe('Le Ponton')
  expect(complaints).toEqual([])
  await context.close()
})

test('an administrator says what gathers a body and its number; everybody finds it by name and by college', async () => {
  await aBody(world, admin, { name: 'Inter-bailleurs du Fleuve', college: 'BAILLEURS' })
  await aBody(world, admin, { name: 'Éperon Habitat', college: 'BAILLEURS' })
  await aBody(world, admin, { name: 'Éperon Loisirs', college: 'ASSOCIATIONS' })
  const { page, context, complaints } = await browser.open(world, '/organismes', { person: admin, width: 390 })
  await page.getByRole('button', { name: 'Modifier Éperon Habitat' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Fait partie de').selectOption({ label: 'Inter-bailleurs du Fleuve' })
  await dialog.getByLabel(/Numéro SIRET/).fill('732 829 320 00075')
  await dialog.getByRole('checkbox', { name: /sont vérifiées/ }).uncheck()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await dialog.getByText('Ce numéro SIRET n’est pas valable').waitFor()
  await dialog.getByLabel(/Numéro SIRET/).fill('732 829 320 00074')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await dialog.waitFor({ state: 'detached' })
  const row = page.getByRole('listitem').filter({ hasText: 'Éperon Habitat' })
  for (const words of ['Fait partie de Inter-bailleurs du Fleuve', /SIRET 732.829.320.00074/, 'À vérifier'])
    await row.getByText(words).waitFor()
  const search = page.getByRole('search', { name: 'Chercher un organisme' })
  await search.getByLabel('Nom de l’organisme').fill('eperon')
  await page.getByText('2 organismes trouvés').waitFor()
  await search.getByLabel('Collège').selectOption({ label: 'Bailleurs sociaux' })
  await page.getByText('1 organisme trouvé').waitFor()
  await row.waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test('an administrator changes the days of a mandate, and reads why others are refused', async () => {
  const person = await world.aPerson({ displayName: 'Basile' })
  const organisationId = await aBody(world, admin, { name: 'Le Chaland' })
  await aMandate(world, admin, { personId: person.id, organisationId, endsOn: '2030-12-31' })
  const { page, context, complaints } = await browser.open(world, '/organismes', { person: admin })
  await page.getByRole('button', { name: 'Membres : Le Chaland' }).click()
  await page.getByText(/Membre depuis le.+jusqu’au.31.décembre.2030/).waitFor()
  await page.getByRole('button', { name: 'Modifier le mandat : Basile' }).click()
  const dialog = page.getByRole('dialog', { name: 'Mandat de Basile' })
  await dialog.getByLabel('Mandat', { exact: true }).selectOption({ label: 'Titulaire' })
  await dialog.getByLabel(/Dernier jour/).fill('2020-01-01')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await dialog.getByRole('alert').getByText('Le dernier jour du mandat est avant le premier').waitFor()
  await dialog.getByLabel(/Dernier jour/).fill('2031-06-30')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText(/Titulaire depuis le.+jusqu’au.30.juin.2031.+prend position.+signe/).waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test('an administrator invites an address by e-mail; whoever signs in with it and follows the link is a member', async () => {
  await aBody(world, admin, { name: 'Le Carrelet' })
  const { page, context, complaints } = await browser.open(world, '/organismes', { person: admin, width: 390 })
  await page.getByRole('button', { name: 'Membres : Le Carrelet' }).click()
  await page.getByLabel('Adresse e-mail à inviter').fill('yasmine@example.org')
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
  const row = page.getByRole('list', { name: 'Invitations en attente' }).getByRole('listitem')
  await row.getByText('yasmine@example.org').waitFor()
  expect(await violations(page)).toEqual([])
  await row.getByRole('button', { name: 'Renvoyer : yasmine@example.org' }).click()
  const messages = () =>
    world.sql.rows<{ body: string }>("select body from mail where recipient = 'yasmine@example.org'")
  await expect.poll(async () => (await messages()).length).toBe(2)
  const path = /\/compte\?invitation=\S+/.exec((await messages())[0]?.body ?? '')?.[0] ?? ''
  const other = await browser.open(world, path, { person: await world.aPerson({ email: 'autre@example.org' }) })
  await other.page.getByRole('alert').getByText('une autre adresse e-mail').waitFor()
  const yasmine = await world.aPerson({ displayName: 'Yasmine', email: 'yasmine@example.org' })
  const theirs = await browser.open(world, path, { person: yasmine })
  await theirs.page.getByText('Vous êtes maintenant membre de Le Carrelet.').waitFor()
  await theirs.page.getByRole('listitem').filter({ hasText: 'Le Carrelet' }).waitFor()
  expect([...complaints, ...theirs.complaints]).toEqual([])
  for (const visit of [context, other.context, theirs.context]) await visit.close()
})

test('the words of the page follow the language', async () => {
  const { page, context } = await browser.open(world, '/organismes')
  await page.getByRole('heading', { level: 1, name: 'Organismes' }).waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Organisations' }).waitFor()
  await nextPress(page)
  await page.getByRole('button', { name: 'Français' }).click()
  await page.getByRole('heading', { level: 1, name: 'Organismes' }).waitFor()
  await context.close()
})

async function membersOf(name: string): Promise<number | undefined> {
  const { data } = await world.ask(null, '{ programme { organisations { name memberCount } } }')
  const organisations: { name: string; memberCount: number }[] = data?.programme.organisations
  return organisations.find((one) => one.name === name)?.memberCount
}

/** Of the dialog that is open: what is behind it is not there, for assistive technology. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await axeOf(page).include('[role=dialog]').analyze()
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
