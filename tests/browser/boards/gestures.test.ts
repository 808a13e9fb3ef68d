import { beforeEach, describe, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { anArrangedBoard, arrangedTitles } from '../../support/browser/arranged-board.ts'
import type { Visitor } from '../../support/browser/browser.ts'
import { connectionSaying } from '../../support/connection.ts'
import {
  axeSays,
  cardOf,
  drag,
  elsewhere,
  heardFrom,
  leverNow,
  live,
  titlesUnder,
} from '../../support/browser/gestures.ts'
import { wordsIn } from '../../support/browser/words.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld()
let moderator: TestPerson
let author: TestPerson
let [upper, lower] = ['', '']
let [a, b, c, d] = ['', '', '', '']
beforeEach(async () => {
  moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'], displayName: 'Nadia' })
  author = await world.aPerson({ displayName: 'Ibrahim' })
  const { data } = await world.ask(null, '{ programme { themes { id name } } }')
  const [one, two] = [data?.programme.themes[0], data?.programme.themes[1]]
  ;[upper, lower] = [one.name, two.name]
  await anArrangedBoard(world, author, [])
  const lever = (title: string, theme: { id: string }) => world.aLever(author, { title, themeIds: [theme.id] })
  ;[a, b, c, d] = [await lever('A', one), await lever('B', one), await lever('C', one), await lever('D', two)]
})

/** The arranged board on a screen that is high enough for all of it. */
async function theBoard(person: TestPerson | null, more: Visitor = {}) {
  const visit = await browser.open(world, `/tableaux/${world.boardId}?tri=ARRANGED`, { person, ...more })
  await visit.page.setViewportSize({ width: more.width ?? 1280, height: 1_800 })
  await visit.page.getByRole('heading', { level: 3 }).first().waitFor()
  if (person) await visit.page.getByRole('grid').first().waitFor()
  await live(visit.page)
  return visit
}

describe('by mouse', () => {
  test('a lever is dragged to another place, which everybody sees at once, and Ctrl + Z takes it back', async () => {
    const [hers, his] = [await theBoard(moderator), await theBoard(null)]
    await drag(hers.page, c, { leverId: a, end: 'upper' })
    await expect.poll(() => arrangedTitles(world)).toBe('C A B D')
    await expect.poll(() => titlesUnder(his.page, upper)).toBe('C A B')
    expect(await titlesUnder(hers.page, upper)).toBe('C A B')
    await hers.page.getByText('Levier déplacé.').waitFor()
    await hers.page.keyboard.press('Control+z')
    await expect.poll(() => arrangedTitles(world)).toBe('A B C D')
    await expect.poll(() => titlesUnder(his.page, upper)).toBe('A B C')
    expect([...hers.complaints, ...his.complaints]).toEqual([])
    await hers.context.close()
    await his.context.close()
  })

  test('a lever is dragged to another theme, and « Annuler » puts it back', async () => {
    const { page, context, complaints } = await theBoard(moderator)
    await drag(page, a, { leverId: d, end: 'lower' })
    await expect.poll(async () => (await leverNow(world, a)).themes).toEqual([{ name: lower }])
    expect(await titlesUnder(page, lower)).toBe('D A')
    await page.getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(async () => (await leverNow(world, a)).themes).toEqual([{ name: upper }])
    await expect.poll(() => arrangedTitles(world)).toBe('A B C D')
    await expect.poll(() => titlesUnder(page, upper)).toBe('A B C')
    // The focus is on the lever, not lost with the bar.
    await expect.poll(() => cardOf(page, a).locator(':focus').count()).toBe(1)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('an author drags their own lever, and not that of somebody else', async () => {
    const other = await world.aPerson({ displayName: 'Claire' })
    const e = await world.aLever(other, { title: 'E' })
    const { page, context } = await theBoard(author)
    expect(
      await cardOf(page, e)
        .getByRole('button', { name: /Déplacer/ })
        .count(),
    ).toBe(0)
    await drag(page, b, { leverId: a, end: 'upper' })
    await expect.poll(() => arrangedTitles(world)).toBe('B A C D E')
    await drag(page, e, { leverId: a, end: 'upper' })
    await page.waitForTimeout(500)
    expect(await arrangedTitles(world)).toBe('B A C D E')
    await context.close()
  })

  test('who may move nothing is shown no handles and no menus', async () => {
    const { page, context } = await theBoard(null)
    expect(await page.getByRole('button', { name: /Déplacer|Renommer|Statut/ }).count()).toBe(0)
    expect(await page.getByRole('grid').count()).toBe(0)
    await context.close()
  })
})

describe('by keyboard', () => {
  test('a lever is dragged with Enter, arrows and Enter, and each step is said in French', async () => {
    const { page, context } = await theBoard(moderator)
    const heard = await heardFrom(page)
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await page.getByRole('row', { name: 'A', exact: true }).focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toBe('B')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Déplacer B')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toMatch(/^Insérer/)
    for (let presses = 0; (await focused()) !== 'Insérer après C' && presses < 6; presses += 1) {
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await expect.poll(() => arrangedTitles(world)).toBe('A C B D')
    await expect.poll(heard).toContainEqual(expect.stringContaining('Déplacement commencé.'))
    await expect.poll(heard).toContainEqual(expect.stringContaining(`« B » : place 3 sur 3, dans « ${upper} ».`))
    await page.getByText('Levier déplacé.').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => arrangedTitles(world)).toBe('A B C D')
    await expect.poll(heard).toContain('C’est annulé.')
    await context.close()
  })

  test('Tab takes a lever that is dragged to the next theme, and Escape leaves it where it was', async () => {
    const { page, context } = await theBoard(moderator)
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    const pick = async () => {
      await page.getByRole('button', { name: 'Déplacer A', exact: true }).focus()
      await page.keyboard.press('Enter')
      await expect.poll(focused).toMatch(/^Insérer/)
      await page.keyboard.press('Tab')
      await expect.poll(focused).toMatch(/^Insérer (avant|après) D$/)
    }
    await pick()
    await page.keyboard.press('Escape')
    await page.waitForTimeout(300)
    expect(await arrangedTitles(world)).toBe('A B C D')
    await pick()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await leverNow(world, a)).themes).toEqual([{ name: lower }])
    await expect.poll(() => titlesUnder(page, lower)).toMatch(/^(A D|D A)$/)
    await context.close()
  })

  test('the menu is opened, chosen from and left with keys; the focus stays with the lever', async () => {
    const { page, context } = await theBoard(moderator)
    const menu = cardOf(page, a).getByRole('button', { name: 'Déplacer… « A »' })
    await menu.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Plus bas' }).waitFor()
    // What screen readers close it with has the word of every other page.
    expect(await page.getByRole('button', { name: 'Fermer', includeHidden: true }).count()).toBeGreaterThan(0)
    // The menu has what can be done, and nothing else.
    for (const name of ['En premier', 'Plus haut']) expect(await page.getByRole('menuitem', { name }).count()).toBe(0)
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Plus bas')
    await page.keyboard.press('Enter')
    await expect.poll(() => arrangedTitles(world)).toBe('B A C D')
    await expect.poll(() => menu.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: lower }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => menu.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: lower }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await leverNow(world, a)).themes).toEqual([{ name: lower }])
    await expect.poll(() => menu.evaluate((button) => button === document.activeElement)).toBe(true)
    await context.close()
  })
})

describe.each([390, 1280])('at %i pixels', (width) => {
  test.each(['fr', 'en'] as const)('the menu moves a lever, in %s, and axe finds nothing to say', async (language) => {
    const t = wordsIn(language)
    const { page, context, complaints } = await theBoard(moderator, { width, language })
    const heard = await heardFrom(page)
    const press = async (item: string) => {
      await cardOf(page, a).locator('[data-control=move]').click()
      await page.getByRole('menuitem', { name: item, exact: true }).waitFor()
      expect(await axeSays(page)).toEqual([])
      await page.getByRole('menuitem', { name: item, exact: true }).click()
    }
    await press(t('En dernier'))
    await expect.poll(() => arrangedTitles(world)).toBe('B C A D')
    await expect
      .poll(heard)
      .toContainEqual(expect.stringContaining(language === 'fr' ? 'place 3 sur 3' : 'place 3 of 3'))
    await page.getByText(t('Levier déplacé.')).waitFor()
    expect(await axeSays(page)).toEqual([])
    await press(t('Plus haut'))
    await expect.poll(() => arrangedTitles(world)).toBe('B A C D')
    await press(t('En premier'))
    await expect.poll(() => arrangedTitles(world)).toBe('A B C D')
    await press(lower)
    await expect.poll(() => titlesUnder(page, lower)).toBe('D A')
    await expect.poll(() => arrangedTitles(world)).toBe('B C D A')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('in another order the menu still takes a lever to another theme, and says how to arrange the board', async () => {
    const visit = await browser.open(world, `/tableaux/${world.boardId}`, { person: moderator, width })
    const { page, context } = visit
    await cardOf(page, a).getByRole('button', { name: 'Déplacer… « A »' }).click()
    await page.getByText('Pour changer l’ordre, choisissez « Ordre du tableau »').waitFor()
    expect(await axeSays(page)).toEqual([])
    await page.getByRole('menuitem', { name: 'Sans thème' }).click()
    await expect.poll(async () => (await leverNow(world, a)).themes).toEqual([])
    await expect.poll(() => titlesUnder(page, 'Sans thème')).toBe('A')
    await context.close()
  })
})

test('what somebody else moves does not take the focus away, nor move what is being read', async () => {
  const { page, context } = await theBoard(moderator)
  await page.setViewportSize({ width: 1280, height: 700 })
  const agree = cardOf(page, b).getByRole('button', { name: 'D’accord', exact: true })
  await page.getByRole('row', { name: 'B', exact: true }).focus()
  for (const _ of ['handle', 'title', 'vote']) await page.keyboard.press('Tab')
  const isFocused = () => agree.evaluate((button) => button === document.activeElement)
  expect(await isFocused()).toBe(true)
  const top = () => agree.evaluate((button) => Math.round(button.getBoundingClientRect().top))
  const before = await top()
  await elsewhere(world, author, 'moveLever', { leverId: c, beforeId: a })
  await expect.poll(() => titlesUnder(page, upper)).toBe('C A B')
  await expect.poll(isFocused).toBe(true)
  expect(Math.abs((await top()) - before)).toBeLessThan(3)
  // The one that is being read is moved itself: it is followed.
  await elsewhere(world, author, 'moveLever', { leverId: b, beforeId: c })
  await expect.poll(() => titlesUnder(page, upper)).toBe('B C A')
  await expect.poll(isFocused).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await leverNow(world, b)).tally.agree).toBe(1)
  await context.close()
})

test('a move that is made offline shows at once, waits, and arrives with the network', async () => {
  const { page, context } = await theBoard(moderator)
  await context.setOffline(true)
  await drag(page, c, { leverId: a, end: 'upper' })
  await connectionSaying(page, 'Hors ligne, 1 modification en attente').waitFor()
  expect(await titlesUnder(page, upper)).toBe('C A B')
  expect(await arrangedTitles(world)).toBe('A B C D')
  await context.setOffline(false)
  await expect.poll(() => arrangedTitles(world)).toBe('C A B D')
  await context.close()
})

test('a move is taken back for ten seconds, not counting those for which the bar is looked at', async () => {
  const { page, context } = await theBoard(moderator)
  await page.clock.install()
  await drag(page, c, { leverId: a, end: 'upper' })
  const undo = page.getByRole('button', { name: 'Annuler' })
  await undo.hover()
  await page.clock.fastForward(11_000)
  expect(await undo.count()).toBe(1)
  await page.mouse.move(5, 5)
  await page.clock.fastForward(8_000)
  expect(await undo.count()).toBe(1)
  await page.clock.fastForward(3_000)
  await undo.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await page.clock.fastForward(300)
  expect(await arrangedTitles(world)).toBe('C A B D')
  await context.close()
})

test('where somebody writes, Ctrl + Z takes back what they wrote', async () => {
  const { page, context } = await theBoard(moderator)
  await drag(page, c, { leverId: a, end: 'upper' })
  await page.getByText('Levier déplacé.').waitFor()
  await page.getByLabel('Rechercher').pressSequentially('xyz')
  await page.keyboard.press('Control+z')
  await page.waitForTimeout(300)
  expect(await arrangedTitles(world)).toBe('C A B D')
  await context.close()
})
