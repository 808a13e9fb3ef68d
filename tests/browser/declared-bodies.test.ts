import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBody, aMandate } from '../organisations/bodies.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { operation } from '../support/give.ts'
import { wordsIn } from '../support/words.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let browser: TestBrowser
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

test.each(['fr', 'en'] as const)(
  'in %s a declared body is said to be so, and a vouched one bears its mark',
  async (language) => {
    const say = wordsIn(language)
    const admin = await world.aPerson({ role: 'ADMIN' })
    const [declared, vouched] = [
      await world.aPerson({ displayName: 'Lou' }),
      await world.aPerson({ displayName: 'Maud' }),
    ]
    const input = { ...operation(), displayName: 'Lou', college: 'ETAT', organisation: 'Les Amis du quai' }
    await world.ask(declared, 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', {
      input,
    })
    const organisationId = await aBody(world, admin, { name: `Ville d’Estuaire ${language}` })
    await aMandate(world, admin, { personId: vouched.id, organisationId })
    const leverId = await world.aLever(vouched)
    await world.aComment(declared, leverId)
    const { page } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, { language })
    const said = (words: string) => page.getByText(words, { exact: false }).first()
    await said(say('{name} (déclaré)').replace('{name}', 'Les Amis du quai')).waitFor()
    const line = page.locator('header, main').getByText(`Ville d’Estuaire ${language}`).first()
    expect(await line.textContent()).toContain(say('confirmé par l’administration'))
    expect(
      await page.getByText(say('{name} (déclaré)').replace('{name}', `Ville d’Estuaire ${language}`)).count(),
    ).toBe(0)
  },
)
