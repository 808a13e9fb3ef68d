import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { wordsIn } from '../../support/browser/words.ts'

const { world, browser } = await openBrowserWorld({ demo: true })

test.each([
  { language: 'fr', width: 390 },
  { language: 'en', width: 1280 },
] as const)(
  'the poster of a neighbourhood is one sheet, whose address begins its five minutes ($language, $width)',
  async ({ language, width }) => {
    const say = wordsIn(language)
    await world.aLever(await world.aPerson())
    const { page, complaints } = await browser.open(world, `/tableaux/${world.boardId}/affiche`, { language, width })
    const poster = page.getByRole('article', { name: say('Affiche') })
    await poster.getByRole('img', { name: say('Code à viser avec un téléphone') }).waitFor()
    const choice = page.getByRole('combobox', { name: say('Pour le quartier') })
    await choice.selectOption({ index: 1 })
    const name = await choice.locator('option:checked').innerText()
    await poster.getByText(name, { exact: true }).waitFor()
    const address = await page.getByRole('link', { name: say('Essayer cette adresse') }).getAttribute('href')
    expect(address).toContain('quartier=')
    // One sheet of paper, with all of it.
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    const visit = await browser.open(world, String(address).replace(world.url, ''), { language, width })
    const chosen = visit.page.getByRole('combobox', { name: say('Mon quartier') })
    await chosen.waitFor()
    expect(await chosen.locator('option:checked').innerText()).toBe(name)
    expect(visit.page.url()).not.toContain('quartier')
    expect([...complaints, ...visit.complaints]).toEqual([])
  },
)
