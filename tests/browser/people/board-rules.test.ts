import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { tabTo } from '../../support/browser/keyboard.ts'
import { wordsIn } from '../../support/browser/words.ts'

const { world, browser } = await openBrowserWorld()
const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Nadia Administre' })
const leverId = await world.aLever(await world.aPerson({ displayName: 'Autrice' }), { title: 'Un préau' })

const dialog = (page: Page) => page.getByRole('dialog')
const picture = async (page: Page, name: string) =>
  process.env.SHOTS && (await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }))

test.each(['fr', 'en'] as const)(
  'a board is frozen with the keyboard: on open pages nothing is written any more, and they say why; archived it leaves the lists (%s)',
  async (language) => {
    const say = wordsIn(language)
    const reason =
      language === 'fr' ? 'Ce tableau est gelé : tout s’y lit' : 'This board is frozen: everything can be read'
    const person = await world.aPerson({ displayName: 'Zoé' })
    const visit = { person, language, width: 390 }
    const { page: lever } = await browser.open(world, `/tableaux/tableau-d-essai/leviers/${leverId}`, visit)
    const { page: board } = await browser.open(world, '/tableaux/tableau-d-essai', visit)
    const { page: list } = await browser.open(world, '/tableaux', visit)
    const agree = lever.getByRole('button', { name: say('D’accord'), exact: true })
    await expect.poll(() => agree.isEnabled()).toBe(true)
    await board
      .getByRole('link', { name: say('Proposer un levier') })
      .first()
      .waitFor()
    const { page, complaints } = await browser.open(world, '/administration?partie=tableaux', {
      person: admin,
      language,
      width: 390,
    })
    const setState = async (presses: readonly string[]) => {
      const edit = page.getByRole('button', {
        name: say('Modifier le tableau « {0} »').replace('{0}', 'Tableau d’essai'),
      })
      await edit.focus()
      await page.keyboard.press('Enter')
      await dialog(page).waitFor()
      await tabTo(page, say('État du tableau'))
      for (const key of presses) await page.keyboard.press(key)
      await picture(page, `dialog-${language}`)
      await tabTo(page, say('Enregistrer'))
      await page.keyboard.press('Enter')
      await dialog(page).waitFor({ state: 'detached' })
    }
    await setState(['ArrowDown'])
    await expect.poll(() => agree.isEnabled()).toBe(false)
    await lever.getByText(reason).first().waitFor()
    await board.getByText(reason).first().waitFor()
    expect(await board.getByRole('link', { name: say('Proposer un levier') }).count()).toBe(0)
    await picture(board, `frozen-${language}`)
    await picture(lever, `frozen-lever-${language}`)
    await list.getByText('Tableau d’essai').first().waitFor()
    await setState(['ArrowDown'])
    await list.getByText('Tableau d’essai').first().waitFor({ state: 'detached' })
    await board.getByRole('heading', { level: 1, name: 'Tableau d’essai' }).waitFor()
    await setState(['ArrowUp', 'ArrowUp'])
    await expect.poll(() => agree.isEnabled()).toBe(true)
    await list.getByText('Tableau d’essai').first().waitFor()
    await picture(page, `boards-${language}`)
    expect(complaints).toEqual([])
  },
)
