import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeOf } from '../../support/browser/axe-of.ts'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { wordsIn } from '../../support/browser/words.ts'
import { codeOfLastMail } from '../../support/sign-in.ts'
import { startNewWorld, type World } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld({ isNew: true })

/** What somebody does on a page, counted: a press or a field is an act. */
function countedActs() {
  let count = 0
  return {
    count: () => count,
    async press(target: Locator) {
      count += 1
      await target.click()
    },
    async fill(target: Locator, words: string) {
      count += 1
      await target.fill(words)
    },
  }
}

type Acts = ReturnType<typeof countedActs>
type Say = (french: string) => string

/** From the first page to the form of the programme. */
async function comeIn(
  world: World,
  page: Page,
  { acts: { press, fill }, say }: { acts: Acts; say: Say },
): Promise<void> {
  await page.getByRole('heading', { level: 1, name: say('Cette instance n’est pas encore installée') }).waitFor()
  await press(page.getByRole('link', { name: say('Commencer l’installation') }))
  await fill(page.getByLabel(say('Adresse e-mail')), 'admin@example.org')
  await press(page.getByRole('button', { name: say('Recevoir un code') }))
  await page.getByLabel(say('Code reçu')).waitFor()
  await fill(page.getByLabel(say('Code reçu')), await codeOfLastMail(world, 'admin@example.org'))
  await press(page.getByRole('button', { name: say('Se connecter'), exact: true }))
}

async function looked(page: Page, name: string): Promise<void> {
  expect((await axeOf(page).analyze()).violations.map(({ id }) => id)).toEqual([])
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
}

test('from an empty database to an open board, with stages, themes and a second moderator, by pages alone', async () => {
  const acts = countedActs()
  const { press, fill } = acts
  await world.aPerson({ displayName: 'Inès Modère', email: 'ines@example.org' })
  const { page, complaints } = await browser.open(world, '/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await looked(page, 'home-1280')
  await comeIn(world, page, { acts, say: wordsIn('fr') })
  await fill(page.getByLabel('Votre nom ou pseudonyme'), 'Paul Installe')
  await press(page.getByRole('button', { name: 'Continuer' }))
  await page.getByRole('heading', { level: 2, name: '2 sur 2 : votre programme' }).waitFor()
  await looked(page, 'form-1280')
  await press(page.getByRole('button', { name: 'Installer' }))
  await page.getByRole('alert').first().waitFor()
  await fill(page.getByLabel('Nom du programme'), 'Contrat de ville de Port-Saint-Yves')
  await fill(page.getByLabel('Territoire'), 'Port-Saint-Yves')
  await fill(page.getByLabel('Période'), '2024-2030')
  await fill(page.getByLabel('Contact'), 'ville@port.example')
  await press(page.getByRole('button', { name: 'Installer' }))

  const steps = page.getByRole('region', { name: 'Pour commencer' })
  await steps.waitFor()
  await looked(page, 'steps-1280')
  const dialog = page.getByRole('dialog')
  await press(steps.getByRole('link', { name: 'Vérifier les étapes' }))
  await press(page.getByRole('button', { name: 'Modifier l’étape « Évaluer ensemble »' }))
  await fill(dialog.getByLabel('Nom de l’étape'), 'Faire le bilan ensemble')
  await press(dialog.getByRole('button', { name: 'Enregistrer' }))
  await steps.getByText('(fait)').waitFor()
  await press(steps.getByRole('link', { name: 'Ouvrir un premier tableau' }))
  await press(page.getByRole('button', { name: 'Ouvrir un tableau' }))
  await fill(dialog.getByLabel('Titre'), 'Bien se loger')
  await press(dialog.getByRole('button', { name: 'Ouvrir le tableau' }))
  await dialog.waitFor({ state: 'detached' })
  await press(steps.getByRole('link', { name: 'Donner un rôle' }))
  await fill(page.getByRole('searchbox', { name: 'Personne' }), 'inès')
  await press(page.getByRole('button', { name: 'Donner un rôle : Inès Modère' }))
  await dialog.getByLabel('Rôle', { exact: true }).selectOption('MODERATOR')
  await press(dialog.getByRole('button', { name: 'Enregistrer' }))
  await dialog.waitFor({ state: 'detached' })
  await press(steps.getByRole('link', { name: 'Compléter les pages légales' }))
  await fill(page.getByLabel('Éditeur'), 'Ville de Port-Saint-Yves')
  await fill(page.getByLabel('Hébergeur'), 'Hébergeur du Port')
  await press(page.getByRole('button', { name: 'Enregistrer' }))
  await steps.waitFor({ state: 'detached' })

  await press(page.getByRole('link', { name: 'Leviers, accueil' }))
  await page.getByRole('heading', { level: 1, name: 'Contrat de ville de Port-Saint-Yves' }).waitFor()
  await page.getByText('Port-Saint-Yves, 2024-2030').waitFor()
  await press(page.getByRole('link', { name: 'Bien se loger' }))
  await press(page.getByRole('link', { name: 'Proposer un levier' }).first())
  await page.getByText('Mobilités et accès aux services').first().waitFor()
  expect(acts.count()).toBeLessThanOrEqual(60)
  expect(complaints).toEqual([])
})

test('an instance is set up in English on a phone; who had the form open meanwhile is told that it is done', async () => {
  const say = wordsIn('en')
  const other = await startNewWorld()
  const second = await other.aPerson({ role: 'ADMIN', displayName: 'Paula Installe' })
  const { page: theirs } = await browser.open(other, '/installation', { person: second, width: 390 })
  await theirs.getByRole('button', { name: 'Installer' }).waitFor()
  const { page, complaints } = await browser.open(other, '/', { language: 'en', width: 390 })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await looked(page, 'home-en-390')
  const acts = countedActs()
  await comeIn(other, page, { acts, say })
  await acts.press(page.getByRole('button', { name: say('Plus tard') }))
  await page.getByRole('heading', { level: 2, name: say('2 sur 2 : votre programme') }).waitFor()
  await looked(page, 'form-en-390')
  await acts.press(page.getByLabel(say('Budget et idées')))
  await acts.fill(page.getByLabel(say('Nom du programme')), 'Budget des idées')
  await acts.fill(page.getByLabel(say('Territoire')), 'Port-Saint-Yves')
  await acts.press(page.getByRole('button', { name: say('Installer'), exact: true }))
  await page.getByRole('region', { name: say('Pour commencer') }).waitFor()
  await looked(page, 'steps-en-390')
  await acts.press(page.getByRole('button', { name: say('Ne plus montrer cette liste') }))
  await page.getByRole('region', { name: say('Pour commencer') }).waitFor({ state: 'detached' })
  await theirs.getByText('Cette instance est installée : il n’y a plus rien à faire ici.').waitFor()
  await theirs.getByRole('link', { name: 'Ouvrir l’administration' }).waitFor()
  const { page: home } = await browser.open(other, '/', { width: 390 })
  await home.getByText('Proposer des idées').first().waitFor()
  expect(complaints).toEqual([])
  await browser.closePages()
  await other.stop()
})
