import { expect, test } from 'vitest'
import { done } from '../../rights/own-things.ts'
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

test('a browser that keeps nothing goes on from the neighbourhood of its poster, also after a reload', async () => {
  const { page, context, complaints } = await browser.open(world, '/favicon.svg', { width: 390 })
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { get: refuse })
  })
  const { data } = await world.ask(null, '{ programme { neighbourhoods { code name } } }')
  const { code, name } = data?.programme.neighbourhoods[0] ?? {}
  await page.goto(`${world.url}/tableaux/${world.boardId}/express?quartier=${code}`)
  const chosen = page.getByRole('combobox', { name: 'Mon quartier' })
  for (const visit of ['first', 'again']) {
    await chosen.waitFor()
    expect([visit, await chosen.locator('option:checked').innerText()]).toEqual([visit, name])
    expect(page.url()).toContain(`quartier=${code}`)
    await page.reload()
  }
  expect(complaints).toEqual([])
})

test('the poster of a board for members says that one needs an account, and warns whoever prints it', async () => {
  const admin = await world.aPerson({ role: 'ADMIN' })
  const { id, slug } = await done(world, admin, 'createBoard { id slug }', {
    title: 'Entre nous',
    visibility: 'MEMBERS',
  })
  await world.aLever(admin, { boardId: id })
  const { page, complaints } = await browser.open(world, `/tableaux/${slug}/affiche`, { person: admin, width: 390 })
  const poster = page.getByRole('article', { name: 'Affiche' })
  await poster.getByText('C’est tout : votre compte suffit, sans application.').waitFor()
  expect(await poster.getByText('ni compte').count()).toBe(0)
  const warning = page.getByText('Seuls les membres des organismes, connectés, pourront ouvrir ce tableau')
  await warning.waitFor()
  await page.emulateMedia({ media: 'print' })
  await warning.waitFor({ state: 'hidden' })
  expect(complaints).toEqual([])
})

test('a poster offers no neighbourhood that is retired, and an older one chooses none on the device', async () => {
  const admin = await world.aPerson({ role: 'ADMIN' })
  const [place] = await world.sql.rows<{ code: string }>('select code from neighbourhood order by name limit 1')
  await done(world, admin, 'retireNeighbourhood { id }', { code: place?.code })
  await done(world, admin, 'editBoard { id }', { boardId: world.boardId, guestsVote: false })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/affiche`)
  const choice = page.getByRole('combobox', { name: 'Pour le quartier' })
  await choice.waitFor()
  expect(await choice.locator('option').count()).toBeGreaterThan(1)
  expect(await choice.locator(`option[value="${place?.code}"]`).count()).toBe(0)
  // Public as it is, those without an account give no positions on it.
  await page.getByText('C’est tout : votre compte suffit, sans application.').waitFor()
  await page.goto(`${world.url}/tableaux/${world.boardId}/express?quartier=${place?.code}`)
  await page.waitForURL((url) => !url.search)
  const chosen = page.getByRole('combobox', { name: 'Mon quartier' })
  await chosen.waitFor()
  expect(await chosen.inputValue()).toBe('')
})
