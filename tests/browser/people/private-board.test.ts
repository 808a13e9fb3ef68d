import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeOf } from '../../support/browser/axe-of.ts'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { tabTo } from '../../support/browser/keyboard.ts'
import { wordsIn } from '../../support/browser/words.ts'
import { done } from '../../rights/own-things.ts'

const { world, browser } = await openBrowserWorld()
const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Nadia Administre' })

const dialog = (page: Page) => page.getByRole('dialog')
const picture = async (page: Page, name: string) =>
  process.env.SHOTS && (await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }))

test.each(['fr', 'en'] as const)(
  'an administrator opens a board for those invited and makes a link: who comes by it is in, until that is withdrawn (%s)',
  async (language) => {
    const say = wordsIn(language)
    const title = `Entre nous ${language}`
    const person = await world.aPerson({ displayName: `Zoé ${language}`, email: `zoe-${language}@example.org` })
    const { page: list } = await browser.open(world, '/tableaux', { person, language, width: 390 })
    await list.getByText('Tableau d’essai').first().waitFor()
    const { page, complaints } = await browser.open(world, '/administration?partie=tableaux', {
      person: admin,
      language,
      width: 390,
    })
    await page.getByRole('button', { name: say('Ouvrir un tableau') }).click()
    await dialog(page).getByLabel(say('Titre')).fill(title)
    await dialog(page)
      .getByLabel(say('Qui peut voir ce tableau'))
      .selectOption({ label: say('Seulement les personnes invitées') })
    await dialog(page)
      .getByRole('button', { name: say('Ouvrir le tableau') })
      .click()
    const invitations = say('Invitations au tableau « {0} »').replace('{0}', title)
    await page.getByRole('button', { name: invitations }).waitFor()
    await tabTo(page, invitations)
    await page.keyboard.press('Enter')
    await dialog(page)
      .getByRole('heading', { name: say('Liens d’invitation') })
      .waitFor()
    await tabTo(page, say('Créer un lien d’invitation'))
    await page.keyboard.press('Enter')
    await dialog(page).getByText(say('Lien du {0}').replace('{0}', '').trim()).first().waitFor()
    await dialog(page)
      .getByRole('button', { name: say('Copier le lien') })
      .waitFor()
    expect((await axeOf(page).analyze()).violations.map(({ id }) => id)).toEqual([])
    await picture(page, `invitations-${language}`)
    // What a browser puts on the clipboard is its own affair: the link is read where it is made.
    const [board] = await world.sql.rows<{ id: string; slug: string }>('select id, slug from board where title = $1', [
      title,
    ])
    if (!board) throw new Error('the board was opened')
    const token = `${language}${'tT'.repeat(20)}t`
    await done(world, admin, 'makeBoardLink', { boardId: board.id, token, most: 1 })

    const { page: theirs } = await browser.open(world, `/tableaux/${board.slug}`, { person, language, width: 390 })
    await theirs.getByRole('heading', { level: 1, name: say('Cette page n’existe pas') }).waitFor()
    await picture(theirs, `private-outside-${language}`)
    await theirs.goto(`${world.url}/invitation#${token}`)
    await theirs.getByRole('heading', { level: 1, name: title }).waitFor()
    await theirs
      .getByText(say('Ce tableau est réservé aux personnes invitées : personne d’autre ne le voit.'))
      .waitFor()
    await picture(theirs, `private-inside-${language}`)
    await list.getByText(title).first().waitFor()
    await done(world, admin, 'endBoardInvitation', { boardId: board.id, personId: person.id })
    await theirs.getByRole('heading', { level: 1, name: say('Cette page n’existe pas') }).waitFor()
    expect(await theirs.getByText(title).count()).toBe(0)
    await list.getByText(title).first().waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  },
)

test('whoever is invited by name and writes when that ends keeps their words before them, and is told why', async () => {
  const { id: boardId, slug } = await done(world, admin, 'createBoard { id slug }', {
    title: 'À deux',
    visibility: 'INVITED',
  })
  const person = await world.aPerson({ displayName: 'Ève', email: 'eve@example.org' })
  await done(world, admin, 'giveBoardInvitation', { boardId, personId: person.id })
  const leverId = await world.aLever(person, { boardId, title: 'Un four à pain' })
  const { page, complaints } = await browser.open(world, `/tableaux/${slug}/leviers/${leverId}/modifier?mode=editeur`, {
    person,
  })
  const editor = page.locator('[contenteditable="true"]')
  await editor.waitFor()
  await editor.press('End')
  await editor.pressSequentially(' Chaud et doré')
  await done(world, admin, 'endBoardInvitation', { boardId, personId: person.id })
  await page.getByText('Vous n’avez plus accès à ce tableau.').waitFor()
  await page.locator('[contenteditable="false"]').first().waitFor()
  await page.getByText('Chaud et doré').first().waitFor()
  await picture(page, 'private-editor')
  expect(complaints).toEqual([])
})

test('a visitor with a link comes in first; without an account they are told what to do', async () => {
  const { id: boardId } = await done(world, admin, 'createBoard { id }', {
    title: 'Avec un lien',
    visibility: 'INVITED',
  })
  const token = `${'vV'.repeat(21)}v`
  await done(world, admin, 'makeBoardLink', { boardId, token })
  const { page } = await browser.open(world, `/invitation#${token}`, { width: 390 })
  await picture(page, 'invitation-visitor')
  await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click()
  await page.getByLabel('Nom ou pseudonyme').first().fill('Passante')
  await page.getByRole('button', { name: 'Continuer', exact: true }).last().click()
  await page.getByText('Pour entrer avec ce lien, il faut un compte.').waitFor()
  await picture(page, 'invitation-guest')
})
