import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { axeSays } from '../../support/browser/gestures.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld()
let author: TestPerson
let moderator: TestPerson
let path: string
beforeAll(async () => {
  author = await world.aPerson({ displayName: 'Amel' })
  moderator = await world.aPerson({ role: 'MODERATOR', displayName: 'Nadia' })
  const leverId = await world.aLever(author, { title: 'Un four à pain' })
  const commentId = await world.aComment(author, leverId, { body: 'Quels incapables' })
  path = `/tableaux/${world.boardId}/leviers/${leverId}#commentaire-${commentId}`
})

test('a resident reports a comment with the keyboard on a phone, and an open list of moderators has it at once', async () => {
  const list = (await browser.open(world, '/moderation?liste=signales', { person: moderator })).page
  await list.getByText('Aucun signalement n’attend de réponse').waitFor()
  const resident = await world.aPerson({ displayName: 'Sam' })
  const { page, complaints } = await browser.open(world, path, { person: resident, width: 390 })
  // Whoever comes by the address of a comment is led to it: then the keyboard is theirs.
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(path.split('#')[1])
  await page.getByRole('button', { name: 'Signaler', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Signaler ce commentaire' })
  await dialog.getByRole('button', { name: 'Signaler' }).press('Enter')
  await dialog.getByText('Choisissez d’abord une règle.').waitFor()
  expect(await axeSays(page)).toEqual([])
  await dialog.getByRole('radio', { name: 'propos insultants' }).press('Space')
  await dialog.getByRole('textbox', { name: 'Ce qu’il faut savoir' }).fill('Il s’en prend aux voisins.')
  await dialog.getByRole('textbox', { name: 'Ce qu’il faut savoir' }).press('Control+Enter')
  await page.getByText('Merci, la modération est prévenue.').waitFor()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(path.split('#')[1])

  await list.getByRole('button', { name: 'Afficher 1 nouveauté' }).click()
  const card = list.getByRole('article').filter({ hasText: 'Quels incapables' })
  await card.getByText('Signalé : propos insultants').waitFor()
  await card.getByText('Il s’en prend aux voisins.').waitFor()
  expect(await card.getByText('Sam').count()).toBe(0)
  expect(await axeSays(list)).toEqual([])
  await card.getByRole('button', { name: /rien à signaler/ }).click()
  await list.getByText('Aucun signalement n’attend de réponse').waitFor()
  expect(complaints).toEqual([])
})

test('nobody is asked to report their own comment; a moderator hides instead', async () => {
  const own = (await browser.open(world, path, { person: author })).page
  await own.getByRole('button', { name: 'Supprimer' }).waitFor()
  expect(await own.getByRole('button', { name: 'Signaler', exact: true }).count()).toBe(0)
  const moderating = (await browser.open(world, path, { person: moderator })).page
  const comment = moderating.getByRole('article', { name: 'Commentaire écrit par Amel' })
  await comment.getByRole('button', { name: 'Masquer' }).waitFor()
  expect(await comment.getByRole('button', { name: 'Signaler', exact: true }).count()).toBe(0)
})
