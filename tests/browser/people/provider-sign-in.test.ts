import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { aBody } from '../../organisations/bodies.ts'
import { done } from '../../rights/own-things.ts'
import { axeSays } from '../../support/browser/gestures.ts'
import { wordsIn } from '../../support/browser/words.ts'
import { signInAtProvider } from '../../support/provider/provider-visit.ts'
import { entered, settingsOf } from '../../support/provider/provider-world.ts'
import { startTestProvider } from '../../support/provider/test-provider.ts'
import { aBrowser, codeOfLastMail } from '../../support/sign-in.ts'

const provider = await startTestProvider({
  nadia: { email: 'nadia@ville.example', email_verified: true, given_name: 'Nadia', family_name: 'Cherif' },
  sam: { email: 'sam@ville.example', email_verified: true },
  lou: { email: 'lou@ville.example', email_verified: true },
  paul: { email: 'paul@ville.example', email_verified: true, siret: '21440109300015' },
  claire: { email: 'claire@ville.example', email_verified: true, siret: '21340172200013' },
})
const { world, browser } = await openBrowserWorld({
  openId: { ...settingsOf(provider), scopes: 'openid profile email siret' },
})
afterAll(() => provider.stop())

/** Says at the provider who one is. */
async function enterAs(page: Page, who: string): Promise<void> {
  await page.getByLabel('Qui êtes-vous ?').fill(who)
  await page.getByRole('button', { name: 'Entrer' }).click()
}

const ours = (complaints: string[]) => complaints.filter((said) => !said.includes(provider.issuer))

test('a position that was asked for waits while one signs in at the provider, and one is back where one was', async () => {
  const leverId = await world.aLever(await world.aPerson())
  const lever = `/tableaux/${world.boardId}/leviers/${leverId}`
  const { page, complaints } = await browser.open(world, lever, { width: 390 })
  await page.getByRole('button', { name: 'D’accord', exact: true }).click()
  await page.getByRole('button', { name: 'S’identifier avec ConnexionPublique' }).click()
  await enterAs(page, 'nadia')
  // The name that the provider knows is in the field; nobody sees it before it is confirmed.
  const name = page.getByLabel('Votre nom ou pseudonyme')
  await expect.poll(() => name.inputValue()).toBe('Nadia Cherif')
  expect(await world.sql.rows(`select 1 from person where display_name = 'Nadia Cherif'`)).toEqual([])
  expect(page.url()).toBe(`${world.url}/connexion`)
  expect(await axeSays(page)).toEqual([])
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.waitForURL(`**${lever}`)
  await page.getByText('1 d’accord').waitFor()
  // Nothing that the provider said is in an address that one can go back to.
  const addresses = await page.evaluate(() => `${location.href} ${document.referrer}`)
  expect(addresses).not.toMatch(/code=|state=/)
  await page.goto(`${world.url}/compte`)
  await page.getByRole('region', { name: 'Appareils connectés' }).getByText('Par ConnexionPublique').waitFor()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.getByRole('button', { name: 'Me déconnecter' }).click()
  await page.waitForURL(`${world.url}/`)
  await page.getByRole('link', { name: 'Se connecter' }).first().waitFor()
  // The provider asks again who one is.
  await page.goto(`${world.url}/connexion`)
  await page.getByRole('button', { name: 'S’identifier avec ConnexionPublique' }).click()
  await page.getByLabel('Qui êtes-vous ?').waitFor()
  expect(ours(complaints)).toEqual([])
})

test('whose address has an account shows by a code that it is theirs, once', async () => {
  const say = wordsIn('en')
  const { id } = await world.aPerson({ displayName: 'Sam Petit', email: 'sam@ville.example' })
  const { page, complaints } = await browser.open(world, '/connexion?retour=/aide', { language: 'en' })
  const button = page.getByRole('button', { name: say('S’identifier avec {name}').replace('{name}', 'PublicSignIn') })
  await button.click()
  await enterAs(page, 'sam')
  await expect.poll(() => page.getByLabel(say('Adresse e-mail')).inputValue()).toBe('sam@ville.example')
  expect(await axeSays(page)).toEqual([])
  await page.getByRole('button', { name: say('Recevoir un code') }).click()
  await page.getByLabel(say('Code reçu')).waitFor()
  await page.getByLabel(say('Code reçu')).fill(await codeOfLastMail(world, 'sam@ville.example'))
  await page.getByRole('button', { name: say('Se connecter'), exact: true }).click()
  await page.waitForURL('**/aide')
  expect(await world.sql.rows('select subject from external_identity where person_id = $1', [id])).toEqual([
    { subject: 'sam' },
  ])
  expect(ours(complaints)).toEqual([])
})

test.each([
  { language: 'fr', width: 390, who: 'claire', siret: '213 401 722 00013' },
  { language: 'en', width: 1280, who: 'paul', siret: '214 401 093 00015' },
] as const)(
  'an administrator confirms of which body somebody is, as the provider says ($language, $width)',
  async ({ language, width, who, siret }) => {
    const say = wordsIn(language)
    const admin = await world.aPerson({ role: 'ADMIN' })
    const name = `La Ville ${language}`
    const organisationId = await aBody(world, admin, { name })
    const { id } = entered(await signInAtProvider(world, who, { browser: aBrowser() }))
    const { page, complaints } = await browser.open(world, '/organismes', { language, width, person: admin })
    const waiting = page.getByRole('region', { name: say('Membres à confirmer') })
    await waiting.getByText(siret).waitFor()
    expect(await axeSays(page)).toEqual([])
    await waiting.getByLabel(say('Organisme')).selectOption({ label: name })
    await waiting.getByRole('button', { name: say('Confirmer : {name}').replace('{name}', 'Sans nom') }).click()
    await waiting.waitFor({ state: 'detached' })
    const members = await world.sql.rows('select person_id from mandate where organisation_id = $1', [organisationId])
    expect(members).toEqual([{ person_id: id }])
    expect(complaints).toEqual([])
  },
)

test('whoever follows an invitation and signs in at the provider comes onto the board', async () => {
  const admin = await world.aPerson({ role: 'ADMIN' })
  const { id: boardId } = await done(world, admin, 'createBoard { id }', { title: 'Entre nous', visibility: 'INVITED' })
  const token = `${'pP'.repeat(21)}p`
  await done(world, admin, 'makeBoardLink', { boardId, token })
  const { page } = await browser.open(world, `/invitation#${token}`)
  await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click()
  await page.getByRole('button', { name: 'S’identifier avec ConnexionPublique' }).click()
  await enterAs(page, 'lou')
  await page.getByRole('button', { name: 'Plus tard' }).click()
  await page.getByRole('heading', { level: 1, name: 'Entre nous' }).waitFor()
})

test('while the provider is away only its button is, which says so', async () => {
  provider.faults.isDown = true
  const { page } = await browser.open(world, '/connexion', { width: 390 })
  const button = page.getByRole('button', { name: 'S’identifier avec ConnexionPublique' })
  await button.click()
  await page.getByRole('alert').getByText('ne répond pas en ce moment').waitFor()
  await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel('Votre nom ou pseudonyme').fill('Marguerite')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('link', { name: 'Mon compte Marguerite' }).waitFor()
  provider.faults.isDown = false
})
