import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { focusedName } from '../../support/browser/keyboard.ts'

const { world, browser } = await openBrowserWorld()
const titles = ['Des bancs', 'Un bus de nuit', 'La salle des jeunes', 'Un jardin', 'Des soins', 'Un gymnase']
const long = `${'Le soir, les jeunes attendent dehors et il n’y a rien pour eux. '.repeat(8)}Fin du texte.`
beforeAll(async () => {
  const author = await world.aPerson({ displayName: 'Autrice' })
  for (const title of titles) await world.aLever(author, { title, body: long })
})

const words = {
  fr: {
    begin: 'J’ai 5 minutes',
    all: 'Voir les leviers',
    agree: 'D’accord',
    disagree: 'Pas d’accord',
    name: 'Votre nom ou pseudonyme',
    go: 'Continuer',
    of: (place: number) => `Levier ${place} sur 5`,
    counted: 'Vos 5 positions sont comptées',
  },
  en: {
    begin: 'I have 5 minutes',
    all: 'See the levers',
    agree: 'Agree',
    disagree: 'Disagree',
    name: 'Your name or pseudonym',
    go: 'Continue',
    of: (place: number) => `Lever ${place} of 5`,
    counted: 'Your 5 positions are counted',
  },
}

/** How many positions somebody holds, by the name that they chose. */
async function held(displayName: string): Promise<number> {
  const counted = `select count(*)::int as count from vote join person on person.id = person_id where display_name = $1`
  return (await world.sql.rows<{ count: number }>(counted, [displayName]))[0]?.count ?? 0
}

/** A thumb, and how often it came down. */
function aThumb(page: Page) {
  let taps = 0
  return {
    taps: () => taps,
    async on(target: Locator): Promise<void> {
      taps += 1
      await target.tap()
    },
    button: (name: string) => page.getByRole('button', { name, exact: true }),
  }
}

test.each(['fr', 'en'] as const)(
  'a resident with a phone (%s) is counted after four taps and a name, five times after nine',
  async (language) => {
    const say = words[language]
    const who = `Zoé ${language}`
    const { page, complaints } = await browser.open(world, '/', { width: 390, language })
    await page.setViewportSize({ width: 390, height: 664 })
    const thumb = aThumb(page)
    const begin = page.getByRole('link', { name: say.begin }).first()
    for (const link of [begin, page.getByRole('link', { name: say.all })]) {
      await link.waitFor()
      const box = await link.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(664)
    }
    await thumb.on(begin)
    await page.getByText(say.of(1)).waitFor()
    await thumb.on(thumb.button(say.agree))
    const name = page.getByLabel(say.name)
    await name.waitFor()
    await expect.poll(() => name.boundingBox().then((box) => (box?.y ?? 664) + (box?.height ?? 0))).toBeLessThan(664)
    await thumb.on(name)
    await page.keyboard.type(who)
    await thumb.on(thumb.button(say.go))
    await expect.poll(() => held(who)).toBe(1)
    expect(thumb.taps()).toBeLessThanOrEqual(4)
    for (const place of [2, 3, 4, 5]) {
      await page.getByText(say.of(place)).waitFor()
      // Two answers within half a second are one.
      await page.waitForTimeout(600)
      await thumb.on(thumb.button(say.disagree))
    }
    await page.getByRole('heading', { name: say.counted }).waitFor()
    expect(thumb.taps()).toBeLessThanOrEqual(9)
    await expect.poll(() => held(who)).toBe(5)
    expect(complaints).toEqual([])
  },
)

const progress = (page: Page, place: number) => page.getByText(`Levier ${place} sur 5`).waitFor()
const titleOf = (page: Page) => page.getByRole('heading', { level: 2 }).textContent()
/** Two answers within half a second are one. */
const aMoment = (page: Page) => page.waitForTimeout(600)

test('one goes back and changes, reads on in place, finds the place again after a reload, and sees what counted', async () => {
  const person = await world.aPerson({ displayName: 'Ana' })
  const { page, context } = await browser.open(world, `/tableaux/${world.boardId}/express`, { width: 390, person })
  const press = async (name: string) => {
    await aMoment(page)
    await page.getByRole('button', { name, exact: true }).tap()
  }
  await progress(page, 1)
  const first = await titleOf(page)
  await press('D’accord')
  await progress(page, 2)
  await press('Revenir')
  await progress(page, 1)
  expect(await titleOf(page)).toBe(first)
  await page.getByRole('button', { name: 'D’accord', exact: true, pressed: true }).waitFor()
  await press('Sans avis')
  await progress(page, 2)
  const second = await titleOf(page)
  expect(await page.getByText('Fin du texte.').count()).toBe(0)
  await press('Lire la suite')
  await page.getByText('Fin du texte.').waitFor()
  await page.reload()
  await progress(page, 2)
  expect(await titleOf(page)).toBe(second)
  await page.getByRole('link', { name: 'Tout lire et commenter' }).tap()
  await page.getByRole('heading', { level: 1, name: second ?? '' }).waitFor()
  await page.goBack()
  await progress(page, 2)
  expect(await titleOf(page)).toBe(second)
  await press('Voir plus tard')
  for (const place of [3, 4, 5]) {
    await progress(page, place)
    await press('D’accord')
  }
  await page.getByRole('heading', { name: 'Vos 4 positions sont comptées' }).waitFor()
  expect(await page.getByText('Ma position : D’accord').count()).toBe(3)
  await page.getByRole('button', { name: 'Encore 1 levier' }).waitFor()
  await page.getByText('Étape suivante, dès le').waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: `Changer : ${first}` }).tap()
  await press('D’accord')
  await page.getByText('1 position attend le réseau').waitFor()
  await page.getByRole('heading', { name: 'Vos 3 positions sont comptées' }).waitFor()
  await context.setOffline(false)
  await page.getByRole('heading', { name: 'Vos 4 positions sont comptées' }).waitFor()
  await press('Revoir le levier laissé de côté')
  expect(await titleOf(page)).toBe(second)
})

test('one’s own neighbourhood is asked about first; who gives no name has answered nothing', async () => {
  const author = await world.aPerson({ displayName: 'Autrice' })
  await world.aLever(author, { title: 'À Malakoff', neighbourhoodCodes: ['QN04413M'] })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/express`, { width: 390 })
  await progress(page, 1)
  await page.getByLabel('Mon quartier').selectOption({ label: 'Malakoff' })
  await page.getByRole('heading', { name: 'À Malakoff' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'À Malakoff' }).waitFor()
  await page.getByRole('button', { name: 'D’accord', exact: true }).tap()
  await expect.poll(() => focusedName(page)).toBe('Votre nom ou pseudonyme')
  await page.getByRole('button', { name: 'Fermer' }).last().tap()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await progress(page, 1)
  expect(await page.getByRole('button', { pressed: true }).count()).toBe(0)
  await aMoment(page)
  await page.getByRole('button', { name: 'D’accord', exact: true }).tap()
  await page.getByLabel('Votre nom ou pseudonyme').fill('é'.repeat(300))
  await page.getByRole('button', { name: 'Continuer' }).tap()
  await page.getByText('240 de trop').waitFor()
  await page.getByLabel('Votre nom ou pseudonyme').fill('م')
  await page.getByRole('button', { name: 'Continuer' }).tap()
  await progress(page, 2)
  await expect.poll(() => held('م')).toBe(1)
  const [guest] = await world.sql.rows("select neighbourhood_code from person where display_name = 'م'")
  expect(guest).toEqual({ neighbourhood_code: 'QN04413M' })
})
