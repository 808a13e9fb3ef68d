import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'

const { world, browser } = await openBrowserWorld()

/** The language in which each of some words is read aloud: as the nearest element says. */
const spoken = (texts: readonly string[]) =>
  Object.fromEntries(
    texts.map((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode
        if (!textContent?.includes(text)) continue
        return [text, parentElement?.closest<HTMLElement>('[lang]')?.lang ?? 'none']
      }
      return [text, 'not there']
    }),
  )

test('on a page in English, French words are read as French and English ones as English', async () => {
  const { data } = await world.ask(null, '{ programme { themes { id name } neighbourhoods { code name } } }')
  const [theme, place] = [data?.programme.themes[0], data?.programme.neighbourhoods[0]]
  const author = await world.aPerson({ displayName: 'Inès' })
  const placing = { themeIds: [theme.id], neighbourhoodCodes: [place.code] }
  const french = await world.aLever(author, {
    title: 'Un jardin',
    body: 'Au pied des tours.',
    finding: 'Du béton.',
    ...placing,
  })
  await world.aLever(author, { title: 'A bench', body: 'In the shade.', locale: 'EN' })
  await world.aComment(author, french, { body: 'Avec un point d’eau.' })
  await world.aComment(author, french, { body: 'And a tap.', locale: 'EN' })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}`, { language: 'en' })
  await page.getByRole('heading', { name: 'A bench' }).waitFor()
  await page.getByRole('heading', { name: theme.name }).waitFor()
  const onBoard = [
    'Un jardin',
    'Au pied',
    'A bench',
    'In the shade',
    'Tableau d’essai',
    theme.name,
    place.name,
    'Propose a lever',
  ]
  expect(await page.evaluate(spoken, onBoard)).toEqual({
    'Un jardin': 'fr',
    'Au pied': 'fr',
    'A bench': 'en',
    'In the shade': 'en',
    'Tableau d’essai': 'fr',
    [theme.name]: 'fr',
    [place.name]: 'fr',
    'Propose a lever': 'en',
  })
  await page.getByRole('link', { name: 'Un jardin' }).click()
  await page.getByText('And a tap.').waitFor()
  const onLever = ['Un jardin', 'Du béton.', 'Au pied', 'Avec un point', 'And a tap', '2 comments']
  expect(await page.evaluate(spoken, onLever)).toEqual({
    'Un jardin': 'fr',
    'Du béton.': 'fr',
    'Au pied': 'fr',
    'Avec un point': 'fr',
    'And a tap': 'en',
    '2 comments': 'en',
  })
  await page.goto(`${world.url}/`)
  await page.getByText('Where things stand').waitFor()
  const { data: programme } = await world.ask(null, '{ programme { name phases { name } } }')
  const words: string[] = [programme?.programme.name.slice(0, 12), programme?.programme.phases[0].name]
  expect(Object.values(await page.evaluate(spoken, words))).toEqual(['fr', 'fr'])
})

test('on a page in French only what was written in English says so', async () => {
  const { page } = await browser.open(world, `/tableaux/${world.boardId}`)
  await page.getByRole('heading', { name: 'A bench' }).waitFor()
  expect(await page.evaluate(spoken, ['Un jardin', 'A bench'])).toEqual({ 'Un jardin': 'fr', 'A bench': 'en' })
  expect(await page.locator('main [lang=fr]').count()).toBe(0)
})
