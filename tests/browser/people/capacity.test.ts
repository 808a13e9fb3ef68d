import { expect, test } from 'vitest'
import { aBody, aMandate, bodiesOf } from '../../organisations/bodies.ts'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { wordsIn } from '../../support/browser/words.ts'

const { world, browser } = await openBrowserWorld()

test.each([
  { language: 'fr', width: 390 },
  { language: 'en', width: 1280 },
] as const)(
  'a member chooses in whose name they comment, and loses no word when their mandate ends ($language, $width)',
  async ({ language, width }) => {
    const say = wordsIn(language)
    const admin = await world.aPerson({ role: 'ADMIN' })
    const person = await world.aPerson({ displayName: 'Zoé Martin' })
    const name = `Les Toits ${language}`
    const organisationId = await aBody(world, admin, { name })
    const mandateId = await aMandate(world, admin, { personId: person.id, organisationId })
    const show = language === 'fr' ? 'Afficher 1 nouveau commentaire' : 'Show 1 new comment'
    const path = `/tableaux/${world.boardId}/leviers/${await world.aLever(person)}`
    const [writer, reader] = [
      await browser.open(world, path, { language, width, person }),
      await browser.open(world, path, { language, width }),
    ]
    const page = writer.page
    const choice = page.getByRole('combobox', { name: say('Vous écrivez') })
    const field = page.getByRole('textbox', { name: say('Votre commentaire') })
    await choice.waitFor()
    // In one's own name unless one chooses.
    expect(await choice.inputValue()).toBe('')
    await choice.selectOption({ label: say('au nom de {0}').replace('{0}', name) })
    await field.fill('Nous nous y engageons.')
    await page.getByRole('button', { name: say('Publier le commentaire') }).click()
    await reader.page.getByRole('button', { name: show }).click()
    const comment = reader.page.getByRole('article').filter({ hasText: 'Nous nous y engageons.' })
    await comment.getByText(language === 'fr' ? `au nom de ${name}` : `for ${name}`).waitFor()
    // It is remembered on this board.
    await page.reload()
    await choice.waitFor()
    expect(await choice.inputValue()).toBe(organisationId)
    await field.fill('Nous y tenons.')
    await bodiesOf(world).end(admin, { mandateId })
    await choice.waitFor({ state: 'detached' })
    expect(await field.inputValue()).toBe('Nous y tenons.')
    await page.getByRole('button', { name: say('Publier le commentaire') }).click()
    await reader.page.getByRole('button', { name: show }).click()
    const own = reader.page.getByRole('article').filter({ hasText: 'Nous y tenons.' })
    await own.waitFor()
    expect(await own.innerText()).not.toContain(language === 'fr' ? 'au nom de' : ' for Les')
    expect([...writer.complaints, ...reader.complaints]).toEqual([])
  },
)
