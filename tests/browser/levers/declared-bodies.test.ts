import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { aBody, aMandate } from '../../organisations/bodies.ts'
import { operation } from '../../support/give.ts'
import { wordsIn } from '../../support/browser/words.ts'

const { world, browser } = await openBrowserWorld()

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
    const declaredAs = (name: string) =>
      say('<0>{name}</0> (déclaré)')
        .replace(/<\/?0>/g, '')
        .replace('{name}', name)
    const text = async () => (await page.locator('main').textContent())?.replaceAll('\u00A0', ' ')
    await expect.poll(text).toContain(declaredAs('Les Amis du quai'))
    expect(await text()).toContain(`Ville d’Estuaire ${language} ✓${say('confirmé par l’administration')}`)
    expect(await text()).not.toContain(declaredAs(`Ville d’Estuaire ${language}`))
  },
)
