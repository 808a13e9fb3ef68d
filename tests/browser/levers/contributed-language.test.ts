import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { elsewhere } from '../../support/browser/gestures.ts'

const { world, browser } = await openBrowserWorld()

/** A word that stands in everything that people wrote in this world, and nowhere else. */
const marker = 'brouette'

/** Where the page prints what people wrote and says no language, or another one; and how often it prints it. */
async function misread(page: Page): Promise<{ wrong: string[]; count: number }> {
  return page.evaluate((word) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: [string, string][] = []
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode
      const lang = parentElement?.closest<HTMLElement>('[lang]')?.lang ?? ''
      if (textContent?.includes(word)) found.push([lang, `${parentElement?.outerHTML.slice(0, 200)}`])
    }
    return { wrong: found.flatMap(([lang, where]) => (lang === 'fr' ? [] : [where])), count: found.length }
  }, marker)
}

test('in English, whatever people wrote in French is read as French, wherever it is printed', async () => {
  const author = await world.aPerson({ displayName: 'Inès' })
  const moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'], displayName: 'Nadia' })
  const body = ['Un', 'Deux', 'Trois'].map((part) => `## ${part} ${marker}\n\nLa ${marker} du ${part}.`).join('\n\n')
  const leverId = await world.aLever(author, {
    title: `Une ${marker}`,
    finding: `Sans ${marker}.`,
    action: `Une ${marker} pour deux.`,
  })
  await elsewhere(world, author, 'saveText', { leverId, base: 'Au pied des tours.', text: body })
  const passage = { block: 1, from: 3, words: marker }
  await world.aComment(author, leverId, { body: `Quelle ${marker} ?`, passage })
  const rude = await world.aComment(author, leverId, { body: `Vilaine ${marker}.` })
  for (const body of ['Un', 'Deux']) await world.aComment(author, leverId, { body: `${body} : la ${marker}.` })
  await elsewhere(world, moderator, 'hideComment', { commentId: rude, reason: 'OTHER', motive: `Trop de ${marker}.` })
  await elsewhere(world, author, 'editLever', { leverId, revision: 1, finding: `Plus de ${marker}.` })
  await elsewhere(world, author, 'nameVersion', { leverId, revision: 3, name: `Avec ${marker}` })
  const gone = await world.aLever(author, { title: `Rien qu’une ${marker}` })
  await elsewhere(world, author, 'withdrawLever', { leverId: gone, reason: `Plus de ${marker} ici.` })
  const hidden = await world.aLever(author, { title: `La ${marker} de trop` })
  await elsewhere(world, moderator, 'hideLever', { leverId: hidden, reason: 'OTHER', motive: `Encore une ${marker}.` })
  const decided = await world.aLever(author, { title: `Une ${marker} promise` })
  const step = { leverId: decided, from: 'NONE', to: 'RETAINED', answer: `La ${marker} viendra.` }
  await elsewhere(world, moderator, 'changeLeverStatus', step)

  const { page } = await browser.open(world, '/', { person: moderator, language: 'en' })
  const board = `/tableaux/${world.boardId}`
  const lever = `${board}/leviers/${leverId}`
  const seen = async (path: string, ready: string | RegExp, least: number, act?: () => Promise<unknown>) => {
    await page.goto(`${world.url}${path}`)
    await page.getByText(ready).first().waitFor()
    await act?.()
    await expect.poll(async () => (await misread(page)).count, { message: path }).toBeGreaterThanOrEqual(least)
    expect(await misread(page), path).toMatchObject({ wrong: [] })
  }
  await seen(board, `Une ${marker} promise`, 3)
  await seen(`${board}?q=${marker}`, `Une ${marker} promise`, 3)
  await seen(`${board}?q=quelle`, 'In a comment:', 2)
  await seen(lever, `Quelle ${marker} ?`, 12, () => page.getByText('Contents: 3 parts').click())
  await page.getByRole('button', { name: 'Comment on a passage' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `La ${marker} du Trois.` })
    .waitFor()
  expect((await misread(page)).wrong).toEqual([])
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `La ${marker} du Trois.` })
    .click()
  await page.locator('blockquote').getByText('Trois').waitFor()
  expect((await misread(page)).wrong).toEqual([])
  await seen(`${board}/leviers/${gone}`, 'Lever withdrawn', 1)
  await seen(`${board}/leviers/${hidden}`, 'Lever hidden', 1)
  await seen(`${board}/leviers/${decided}`, `La ${marker} viendra.`, 2)
  await seen(`${lever}/historique`, `Avec ${marker}`, 3)
  await seen(`${lever}/historique?version=2&vue=seule`, 'Version 2', 4)
  await seen(`${lever}/historique?version=2&vue=colonnes`, 'Version 2', 4)
  await seen(`/moderation`, `Une ${marker} promise`, 6)
  await seen(`/moderation?liste=leviers`, `La ${marker} de trop`, 2)
  await seen(`/moderation?liste=commentaires`, `Vilaine ${marker}.`, 3)
  await seen(`${board}/express`, `Une ${marker}`, 1)
  await seen(`${board}/proposer`, 'Title', 1, () => page.getByLabel('Title').fill(`Une petite machine avec brouettes`))
  const { page: hers } = await browser.open(world, `${lever}/modifier`, { person: author, language: 'en' })
  await hers.getByRole('textbox', { name: 'Text' }).waitFor()
  await expect.poll(async () => (await misread(hers)).count).toBeGreaterThanOrEqual(7)
  expect((await misread(hers)).wrong).toEqual([])
})
