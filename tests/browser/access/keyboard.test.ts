import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { focusedName, tabTo } from '../../support/browser/keyboard.ts'

const { world, browser } = await openBrowserWorld()

test('someone votes and comments with the keyboard alone', async () => {
  const [author, person] = [await world.aPerson(), await world.aPerson({ displayName: 'Au clavier' })]
  const leverId = await world.aLever(author, { title: 'Sans souris' })
  const { page, context } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, { person })
  await page.getByRole('heading', { level: 1, name: 'Sans souris' }).waitFor()
  await tabTo(page, 'D’accord')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'D’accord', exact: true, pressed: true }).waitFor()
  await tabTo(page, 'Votre commentaire')
  await page.keyboard.type('Écrit sans souris.')
  await tabTo(page, 'Publier le commentaire')
  await page.keyboard.press('Enter')
  await page.getByText('Écrit sans souris.').first().waitFor()
  await expect.poll(() => counts(leverId)).toEqual({ tally: { agree: 1 }, commentCount: 1 })
  await context.close()
})

test('the first Tab offers to skip to the content', async () => {
  const { page, context } = await browser.open(world, '/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  expect(await focusedName(page)).toBe('Aller au contenu')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('contenu')
  await context.close()
})

test('five levers are answered with 1, 2 and 3, once the focus is among the answers', async () => {
  const [author, person] = [await world.aPerson(), await world.aPerson({ displayName: 'Express' })]
  const before = await voteCount()
  for (const title of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six']) await world.aLever(author, { title })
  const { page, context } = await browser.open(world, `/tableaux/${world.boardId}/express`, { person })
  await page.getByText('Levier 1 sur 5').waitFor()
  // A digit elsewhere on the page is no answer.
  await page.keyboard.press('3')
  await tabTo(page, 'D’accord')
  for (const [place, digit] of ['1', '2', '3', '1', '2'].entries()) {
    await page.getByText(`Levier ${place + 1} sur 5`).waitFor()
    await page.keyboard.press(digit)
  }
  await page.getByRole('heading', { name: 'Vos 5 positions sont comptées' }).waitFor()
  await expect.poll(voteCount).toBe(before + 5)
  await context.close()
})

async function counts(leverId: string): Promise<unknown> {
  const { data } = await world.ask(null, 'query ($id: ID!) { lever(id: $id) { commentCount tally { agree } } }', {
    id: leverId,
  })
  return data?.lever
}

async function voteCount(): Promise<number> {
  const { data } = await world.ask(null, 'query ($id: ID!) { board(id: $id) { voteCount } }', { id: world.boardId })
  return data?.board.voteCount
}
