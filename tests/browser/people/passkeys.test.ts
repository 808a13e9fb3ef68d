import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { axeSays } from '../../support/browser/gestures.ts'
import { wordsIn } from '../../support/browser/words.ts'

const { world, browser } = await openBrowserWorld()

interface Authenticator {
  credentials(): Promise<number>
  /** Whether whoever uses it agrees at once, also to what the browser only proposes. */
  agrees(enabled: boolean): Promise<unknown>
}

/** The device of whoever uses the page has an authenticator that verifies them, and keeps passkeys. */
async function withAuthenticator(context: BrowserContext, page: Page): Promise<Authenticator> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    agrees: (enabled) => devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
    credentials: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  }
}

test.each([
  { language: 'fr', width: 390 },
  { language: 'en', width: 1280 },
] as const)(
  'somebody adds a passkey, signs in with it instead of a code, and removes it ($language, $width)',
  async ({ language, width }) => {
    const say = wordsIn(language)
    const person = await world.aPerson({
      displayName: 'Nadia Cherif',
      email: `nadia-${language}@example.org`,
      role: 'MODERATOR',
    })
    const { page, context, complaints } = await browser.open(world, '/compte', { language, width, person })
    const device = await withAuthenticator(context, page)
    const keys = page.getByRole('region', { name: say('Clés d’accès') })
    await keys.getByRole('button', { name: say('Ajouter une clé d’accès') }).click()
    await keys.getByText(say('Donnez d’abord un nom à cette clé.')).waitFor()
    await keys.getByLabel(say('Nom de la clé')).fill('Mon téléphone')
    await keys.getByRole('button', { name: say('Ajouter une clé d’accès') }).click()
    await keys.getByRole('listitem').getByText('Mon téléphone').waitFor()
    expect(await device.credentials()).toBe(1)
    expect(await axeSays(page)).toEqual([])
    // The same device has one already.
    await keys.getByLabel(say('Nom de la clé')).fill('Encore')
    await keys.getByRole('button', { name: say('Ajouter une clé d’accès') }).click()
    await keys.getByText(say('Cet appareil a déjà une clé pour ce compte.')).waitFor()

    const signOut = async () => {
      await device.agrees(false)
      // Nobody does all of this within one minute.
      world.pass(60_000)
      await page.getByRole('button', { name: say('Se déconnecter'), exact: true }).click()
      await page.getByRole('button', { name: say('Se déconnecter'), exact: true }).waitFor({ state: 'detached' })
    }
    await signOut()
    await page.goto(`${world.url}/connexion?retour=/aide`)
    await device.agrees(true)
    await page.getByRole('button', { name: say('Utiliser une clé d’accès') }).click()
    await page.waitForURL('**/aide')
    await page.goto(`${world.url}/compte`)
    const sessions = page.getByRole('region', { name: say('Appareils connectés') })
    await sessions.getByText(say('Par une clé d’accès')).first().waitFor()
    // Where it was used before the browser proposes it by itself.
    await signOut()
    await device.agrees(true)
    await page.goto(`${world.url}/connexion?retour=/aide`)
    await page.waitForURL('**/aide')
    await page.goto(`${world.url}/compte`)

    await keys.getByRole('button', { name: say('Supprimer la clé {name}').replace('{name}', 'Mon téléphone') }).click()
    await keys.getByRole('listitem').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    await signOut()
    await page.goto(`${world.url}/connexion`)
    expect(await axeSays(page)).toEqual([])
    await device.agrees(true)
    await page.getByRole('button', { name: say('Utiliser une clé d’accès') }).click()
    await page
      .getByRole('alert')
      .getByText(/pas \(ou plus\) connue ici|not known here/)
      .waitFor()
    expect(complaints).toEqual([])
  },
)
