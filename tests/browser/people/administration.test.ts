import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeOf } from '../../support/browser/axe-of.ts'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { focusedName, tabTo } from '../../support/browser/keyboard.ts'
import { wordsIn } from '../../support/browser/words.ts'

const { world, browser } = await openBrowserWorld()
const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Nadia Administre' })
const leverId = await world.aLever(await world.aPerson({ displayName: 'Autrice' }), { title: 'Un préau' })

const at = (part: string) => `/administration?partie=${part}`
const dialog = (page: Page) => page.getByRole('dialog')

async function looked(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `/tmp/adm/${name}.png`, fullPage: true })
}

test('an administrator closes the votes: on an open page of somebody else the buttons close, and open again', async () => {
  const resident = await world.aPerson({ displayName: 'Zoé' })
  const { page: theirs } = await browser.open(world, `/tableaux/tableau-d-essai/leviers/${leverId}`, {
    person: resident,
    width: 390,
  })
  const agree = theirs.getByRole('button', { name: 'D’accord', exact: true })
  await agree.waitFor()
  await expect.poll(() => agree.isEnabled()).toBe(true)
  const { page, complaints } = await browser.open(world, at('etapes'), { person: admin })
  const close = async (level: string) => {
    await page.getByRole('button', { name: 'Modifier l’étape « Évaluer ensemble »' }).click()
    await dialog(page).getByLabel('Donner sa position').selectOption({ label: level })
    await dialog(page).getByRole('button', { name: 'Enregistrer' }).click()
    await dialog(page).waitFor({ state: 'detached' })
  }
  await close('Fermé : les pages disent quand cela ouvrira')
  await expect.poll(() => agree.isEnabled()).toBe(false)
  await close('Ouvert')
  await expect.poll(() => agree.isEnabled()).toBe(true)
  expect(complaints).toEqual([])
})

test('the title that an administrator gives a board is on its open page and in the list of boards at once', async () => {
  const { page: theirs } = await browser.open(world, '/tableaux/tableau-d-essai')
  await theirs.getByRole('heading', { level: 1, name: 'Tableau d’essai' }).waitFor()
  const { page: list } = await browser.open(world, '/tableaux')
  await list.getByText('Tableau d’essai').first().waitFor()
  const { page } = await browser.open(world, at('tableaux'), { person: admin })
  await page.getByRole('button', { name: 'Modifier le tableau « Tableau d’essai »' }).click()
  await dialog(page).getByLabel('Titre').fill('Se loger')
  await dialog(page).getByRole('button', { name: 'Enregistrer' }).click()
  await theirs.getByRole('heading', { level: 1, name: 'Se loger' }).waitFor()
  await list.getByText('Se loger').first().waitFor()
  await page.getByRole('button', { name: 'Modifier le tableau « Se loger »' }).click()
  await dialog(page).getByLabel('Titre').fill('Tableau d’essai')
  await dialog(page).getByRole('button', { name: 'Enregistrer' }).click()
  await theirs.getByRole('heading', { level: 1, name: 'Tableau d’essai' }).waitFor()
})

test('an administrator opens a board: it is on an open list of boards at once', async () => {
  const { page: list } = await browser.open(world, '/tableaux')
  await list.getByText('Tableau d’essai').first().waitFor()
  const { page } = await browser.open(world, at('tableaux'), { person: admin })
  await page.getByRole('button', { name: 'Ouvrir un tableau' }).click()
  await dialog(page).getByLabel('Titre').fill('Bien manger')
  await dialog(page).getByRole('button', { name: 'Ouvrir le tableau' }).click()
  await list.getByText('Bien manger').first().waitFor()
  await page.getByRole('link', { name: 'Bien manger', exact: true }).waitFor()
})

test('the name that the programme is given is on an open home page at once; what is refused stays typed', async () => {
  const { page: home } = await browser.open(world, '/')
  await home.getByRole('heading', { level: 1 }).waitFor()
  const { page } = await browser.open(world, at('programme'), { person: admin })
  await page.getByLabel('Nom du programme').fill('é'.repeat(201))
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('Nom du programme').inputValue()).toHaveLength(201)
  await page.getByLabel('Nom du programme').fill('Contrat de ville de Port-Saint-Yves')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await home.getByText('Contrat de ville de Port-Saint-Yves').first().waitFor()
})

test('the years, the contact and the English text are where people look for them, at once', async () => {
  const { page: home } = await browser.open(world, '/', { language: 'en', width: 390 })
  await home.getByRole('heading', { level: 1 }).waitFor()
  const { page: help } = await browser.open(world, '/aide')
  await help.getByRole('heading', { level: 1 }).waitFor()
  const { page } = await browser.open(world, at('programme'), { person: admin })
  await page.getByLabel('Période').fill('2024-2030')
  await page.getByLabel('Présentation en anglais').fill('Three neighbourhoods, one contract.')
  await page.getByLabel('Contact').fill('Mission ville, 02 00 00 00 00\nville@port.example')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await home.getByText('Three neighbourhoods, one contract.').waitFor()
  await home.getByText(', 2024-2030').waitFor()
  await help.getByText('Mission ville, 02 00 00 00 00').waitFor()
  expect(await help.getByRole('link', { name: 'ville@port.example' }).getAttribute('href')).toBe(
    'mailto:ville@port.example',
  )
})

test.each(['fr', 'en'] as const)('a stage is added and deleted with the keyboard alone (%s)', async (language) => {
  const say = wordsIn(language)
  const name = `Fêter ${language}`
  const { page, complaints } = await browser.open(world, at('etapes'), { person: admin, language, width: 390 })
  await page.getByRole('button', { name: say('Ajouter une étape') }).waitFor()
  await tabTo(page, say('Ajouter une étape'))
  await page.keyboard.press('Enter')
  await dialog(page).waitFor()
  await tabTo(page, say('Nom de l’étape'))
  await page.keyboard.type(name)
  await dialog(page).getByLabel(say('Premier jour')).fill('2031-03-02')
  await dialog(page).getByLabel(say('Dernier jour, compris')).fill('2031-03-01')
  await tabTo(page, say('Ajouter'))
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('alert').waitFor()
  await dialog(page).getByLabel(say('Dernier jour, compris')).fill('2031-03-09')
  await tabTo(page, say('Ajouter'))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name }).waitFor()
  await dialog(page).waitFor({ state: 'detached' })
  await expect.poll(() => focusedName(page)).toContain(say('Ajouter une étape'))
  await page.getByRole('button', { name: say('Supprimer l’étape « {0} »').replace('{0}', name) }).focus()
  await page.keyboard.press('Enter')
  await dialog(page).waitFor()
  await tabTo(page, say('Supprimer'))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name }).waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  expect(complaints).toEqual([])
})

test.each(['fr', 'en'] as const)(
  'an administrator makes somebody a moderator of one board until a day, and ends it, with the keyboard alone (%s)',
  async (language) => {
    const say = wordsIn(language)
    const name = `Inès ${language}`
    const person = await world.aPerson({ displayName: name, email: `ines-${language}@example.org` })
    const { page: theirs } = await browser.open(world, '/moderation', { person, language, width: 390 })
    await theirs.getByText(say('Cette page est réservée à la modération.')).waitFor()
    const { page, complaints } = await browser.open(world, at('roles'), { person: admin, language })
    await page.getByRole('heading', { level: 2, name: 'Nadia Administre' }).waitFor()
    await tabTo(page, say('Personne'))
    await page.keyboard.type(name.toLowerCase())
    const give = say('Donner un rôle : {0}').replace('{0}', name)
    await page.getByRole('button', { name: give }).waitFor()
    await tabTo(page, give)
    await page.keyboard.press('Enter')
    await dialog(page).waitFor()
    await tabTo(page, say('Pour'))
    await page.keyboard.press('ArrowDown')
    // In which order its parts are typed is the browser's to say.
    await dialog(page).locator('input[type=date]').fill('2031-12-31')
    await tabTo(page, say('Enregistrer'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name }).waitFor()
    await dialog(page).waitFor({ state: 'detached' })
    const card = page.getByRole('listitem').filter({ hasText: name }).first()
    await card.getByText(say('jusqu’au {0}').replace('{0}', '').trim()).waitFor()
    await card.getByText('2031').waitFor()
    await looked(page, `roles-${language}`)
    // What they may do now is on their open page, without a reload.
    await theirs.getByText(say('Cette page est réservée à la modération.')).waitFor({ state: 'detached' })
    await theirs.getByRole('navigation', { name: say('Listes') }).waitFor()
    await looked(theirs, `moderating-${language}`)
    const end = `${say('Mettre fin : {whose}').split('{')[0]}${say('Modération')}, Tableau d’essai, ${name}`
    await tabTo(page, end)
    await page.keyboard.press('Enter')
    await dialog(page).waitFor()
    await tabTo(page, say('Mettre fin à ce rôle'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name }).waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('role-holders')
    await theirs.getByText(say('Cette page est réservée à la modération.')).waitFor()
    expect(complaints).toEqual([])
  },
)

test('who is no administrator is told so, and axe has nothing to say of any part', async () => {
  const { page } = await browser.open(world, '/administration', { person: await world.aPerson() })
  await page.getByText('Cette page est réservée à l’administration.').waitFor()
  for (const part of ['programme', 'etapes', 'tableaux', 'roles', 'journal', 'pages']) {
    for (const width of [390, 1280]) {
      const { page: shown } = await browser.open(world, at(part), { person: admin, width })
      await shown
        .getByRole('button', {
          name: /Enregistrer|Ajouter une étape|Ouvrir un tableau|Donner un autre rôle|Télécharger/,
        })
        .first()
        .waitFor()
      expect((await axeOf(shown).analyze()).violations.map(({ id }) => id)).toEqual([])
      await looked(shown, `${part}-${width}`)
    }
  }
})
