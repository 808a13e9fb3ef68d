import { commentField } from '../comments.ts'
import type { Cast } from '../browser/full-board.ts'
import { hasEditor, opens, type Place } from '../place.ts'
import type { TestPerson } from '../world.ts'

export function openOnBoard(board: string, { moderator }: Cast): Place[] {
  const menu = (name: string, control: string): Place => ({
    name,
    path: `${board}?tri=tableau`,
    person: moderator,
    open: async (page) => {
      await page.locator(`[data-control=${control}]`).first().click()
      await page.getByRole('menu').waitFor()
    },
  })
  return [
    { ...opens('filters', board, null, 'Filtrer et trier'), isNarrow: true },
    {
      name: 'themes to go to',
      path: board,
      person: null,
      isNarrow: true,
      open: (page, say) => page.locator('summary').getByText(say('Aller au thème')).click(),
    },
    menu('menu of moves', 'move'),
    menu('menu of statuses', 'status'),
  ]
}

export function openOnLever(lever: string, commentId: string, { resident, moderator, beginner }: Cast): Place[] {
  const onComment = (name: string, person: TestPerson, button: string, isDialog = false): Place => ({
    name,
    path: lever,
    person,
    open: async (page, say) => {
      const comment = page.locator(`#commentaire-${commentId}`)
      await comment
        .getByRole('button', { name: say(button), exact: true })
        .first()
        .click()
      // What opens is loaded then.
      if (isDialog) await page.getByRole('dialog').waitFor()
      else await page.waitForLoadState('networkidle')
    },
  })
  return [
    opens('sign-in over a lever', lever, null, 'D’accord'),
    opens('passages to comment on', lever, null, 'Commenter un passage'),
    opens('hiding a lever', lever, moderator, 'Masquer'),
    opens('withdrawing a lever', lever, resident, 'Retirer le levier'),
    {
      name: 'status with an answer',
      path: lever,
      person: moderator,
      open: async (page) => {
        await page.locator('[data-control=status]').first().click()
        await page.getByRole('menuitem').last().click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'renaming a lever',
      path: lever,
      person: resident,
      open: async (page) => {
        await page.locator('[data-control=rename]').click()
        await page.locator('input:focus').waitFor()
      },
    },
    onComment('answering a comment', moderator, 'Répondre'),
    onComment('changing a comment', resident, 'Modifier'),
    onComment('deleting a comment', resident, 'Supprimer'),
    onComment('hiding a comment', moderator, 'Masquer', true),
    onComment('reporting a comment', beginner, 'Signaler', true),
  ]
}

export function openElsewhere(lever: string, { resident }: Cast): Place[] {
  return [
    {
      name: 'link in the editor',
      path: `${lever}/modifier?mode=editeur`,
      person: resident,
      open: async (page) => {
        await hasEditor(page)
        await page.locator('.ProseMirror').first().press('Control+k')
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'question before words are lost',
      path: lever,
      person: resident,
      open: async (page, say) => {
        await page.getByRole('button', { name: say('Retirer le levier') }).click()
        await page.getByRole('dialog').getByRole('textbox').fill('Il y en a un meilleur.')
        await page.keyboard.press('Escape')
        await page.getByText(say('Ce que vous avez écrit n’est pas encore enregistré.')).waitFor()
      },
    },
    {
      name: 'comment that was begun, before signing out',
      path: lever,
      person: resident,
      open: async (page, say) => {
        await commentField(page, say).fill('Et en hiver ?')
        await page.goto(new URL('/compte', page.url()).href)
        await page.getByRole('button', { name: say('Se déconnecter') }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
  ]
}
