import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'

const { world, browser } = await openBrowserWorld()
let theme: { id: string; name: string }
const [last, phone] = [55, { width: 390 }]
beforeAll(async () => {
  const { data } = await world.ask(null, '{ programme { themes { id name } } }')
  theme = data?.programme.themes[2]
  let author = await world.aPerson()
  await world.aLever(author, { title: 'Le plus ancien', themeIds: [theme.id] })
  for (let place = 1; place <= last; place += 1) {
    // Nobody proposes so many by themselves.
    if (place % 5 === 0) author = await world.aPerson()
    await world.aLever(author, { title: `Levier ${place}` })
  }
})

const board = () => `/tableaux/${world.boardId}`

test('on a phone one filters in a dialog, by choices that are read in full, and sees how many are on', async () => {
  const { page, complaints } = await browser.open(world, board(), phone)
  await page.getByRole('button', { name: 'Filtrer et trier' }).click()
  const dialog = page.getByRole('dialog', { name: 'Filtrer et trier' })
  await dialog.getByLabel('Thème').selectOption({ label: theme.name })
  await dialog.getByLabel('Ordre').selectOption({ label: 'Les plus anciens' })
  for (const choice of await dialog.getByRole('combobox').all()) {
    expect(await choice.evaluate((field) => field.getBoundingClientRect().width)).toBeGreaterThan(300)
  }
  await dialog.getByRole('button', { name: 'Voir les leviers' }).click()
  await page.getByRole('heading', { name: 'Le plus ancien' }).waitFor()
  await page.getByText('1 levier', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Filtrer et trier (2)' }).click()
  expect(new URL(page.url()).search).toBe(`?theme=${theme.id}&tri=anciens`)
  await dialog.getByRole('button', { name: 'Effacer les filtres' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filtrer et trier', exact: true }).waitFor()
  await page.getByRole('heading', { name: `Levier ${last}` }).waitFor()
  expect(complaints).toEqual([])
})

test('one press shows the levers of any theme of a long board, and one leads back to the top', async () => {
  const { page, complaints } = await browser.open(world, board(), phone)
  await page.getByRole('heading', { name: `Levier ${last}` }).waitFor()
  expect(await page.getByRole('heading', { name: theme.name }).count()).toBe(0)
  await page.getByText('Aller au thème').click()
  await page.getByRole('button', { name: theme.name }).click()
  const heading = page.getByRole('heading', { name: theme.name })
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await heading.evaluate((element) => element.getBoundingClientRect().top >= 0)).toBe(true)
  await page.getByRole('heading', { name: 'Le plus ancien' }).waitFor()
  // Of the others nothing was read for it.
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(1)
  expect(new URL(page.url()).search).toBe(`?theme=${theme.id}`)
  await page.goBack()
  await page.getByRole('heading', { name: `Levier ${last}` }).waitFor()
  await page.mouse.wheel(0, 6_000)
  await page.getByRole('button', { name: 'Haut de page' }).click()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  await page.getByRole('button', { name: 'Haut de page' }).waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test('a wide wall shows more themes side by side, and no line of text is longer for it', async () => {
  const author = await world.aPerson()
  const { data } = await world.ask(null, '{ programme { themes { id } } }')
  const themes: { id: string }[] = data?.programme.themes
  for (const { id } of themes.slice(0, 4)) await world.aLever(author, { title: 'Ailleurs', themeIds: [id] })
  const columnsAt = async (width: number) => {
    const { page } = await browser.open(world, board(), { width })
    await page.getByRole('heading', { name: 'Ailleurs' }).first().waitFor()
    return page.evaluate(() => {
      const lefts = [...document.querySelectorAll('.themes > section')].map((one) => one.getBoundingClientRect().left)
      const words = Math.max(...[...document.querySelectorAll('main p[dir]')].map((one) => one.clientWidth))
      return { columns: new Set(lefts).size, fits: words < 900 }
    })
  }
  expect(await columnsAt(1280)).toEqual({ columns: 3, fits: true })
  expect(await columnsAt(1920)).toEqual({ columns: 5, fits: true })
})
