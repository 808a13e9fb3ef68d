import { expect, test } from 'vitest'
import { everything, programmeAt } from '../../programme/programme-acts.ts'
import { axeOf } from '../../support/browser/axe-of.ts'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'

const { world, browser } = await openBrowserWorld()
const acts = programmeAt(world)
const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Nadia Administre' })

test('an administrator reads where stages overlap or leave a gap, and what somebody will be able to do on a day', async () => {
  const [first, second, ...more] = (await acts.read()).phases
  const closed = { createLever: 'READ', editLever: 'READ', comment: 'READ', vote: 'READ', seeResults: 'ON' }
  await acts.editPhase(admin, {
    phaseId: first.id,
    name: 'Proposer',
    startsOn: '2031-01-01',
    endsOn: '2031-02-28',
    ...everything,
  })
  await acts.editPhase(admin, {
    phaseId: second.id,
    name: 'Décider',
    startsOn: '2031-02-01',
    endsOn: '2031-03-31',
    ...closed,
    vote: 'ON',
  })
  for (const { id } of more) await acts.removePhase(admin, { phaseId: id })
  await acts.addPhase(admin, { name: 'Signer', startsOn: '2031-05-01', endsOn: '2031-05-31', ...closed })
  await acts.editBoard(admin, { boardId: world.boardId, proposers: 'ACCOUNTS' })
  const { page, complaints } = await browser.open(world, '/administration?partie=etapes', { person: admin, width: 390 })
  await page.getByText('du 1er février 2031 au 28 février 2031 : « Proposer » + « Décider », en même temps').waitFor()
  await page.getByText('du 1er avril 2031 au 30 avril 2031 : aucune étape, on peut seulement lire').waitFor()
  const preview = page.getByRole('region', { name: 'Ce que l’on pourra faire un jour donné' })
  const possible = preview.getByRole('listitem')
  const on = async (day: string, who: string) => {
    await preview.getByLabel('Jour').fill(day)
    await preview.getByLabel('Pour qui').selectOption({ label: who })
    return (await possible.innerText()).split('\n').at(-1)
  }
  expect(await on('2031-01-15', 'Habitant avec un compte')).toBe('proposer, modifier, commenter et prendre position')
  expect(await on('2031-01-15', 'Habitant sans compte')).toBe('modifier, commenter et prendre position')
  expect(await on('2031-03-15', 'Habitant avec un compte')).toBe('prendre position')
  expect(await on('2031-04-15', 'Membre ou délégué d’un organisme')).toBe('Lecture seule')
  expect((await axeOf(page).analyze()).violations).toEqual([])
  expect(complaints).toEqual([])
})

test('of two administrators in one dialog the second sees what the first changed, and loses no typed word', async () => {
  const { name } = (await acts.read()).phases[0]
  const second = await world.aPerson({ role: 'ADMIN', displayName: 'Marc Administre' })
  const { page, complaints } = await browser.open(world, '/administration?partie=etapes', { person: admin, width: 390 })
  await page.getByRole('button', { name: `Modifier l’étape « ${name} »` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nom de l’étape').fill('Mon nom')
  const { current: _current, id: phaseId, ...phase } = (await acts.read()).phases[0]
  await acts.editPhase(second, { phaseId, ...phase, name: 'Son nom', vote: 'READ' })
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await dialog.getByText('Marc Administre a modifié ceci entre-temps.').waitFor()
  await dialog.getByRole('definition').getByText('Son nom').waitFor()
  expect(await dialog.getByLabel('Nom de l’étape').inputValue()).toBe('Mon nom')
  await dialog.getByRole('button', { name: 'Reprendre ma saisie' }).click()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect((await acts.read()).phases[0].name).toBe('Mon nom')
  expect(complaints).toEqual([])
})
