import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { axeSays } from '../../support/browser/gestures.ts'
import { wordsIn } from '../../support/browser/words.ts'
import { settingsOf } from '../../support/provider/provider-world.ts'
import { startTestProvider } from '../../support/provider/test-provider.ts'
import { codeOfLastMail } from '../../support/sign-in.ts'

const provider = await startTestProvider({
  nadia: { email: 'nadia@ville.example', email_verified: true, given_name: 'Nadia', family_name: 'Cherif' },
  sam: { email: 'sam@ville.example', email_verified: true },
})
const { world, browser } = await openBrowserWorld({ openId: settingsOf(provider) })
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
