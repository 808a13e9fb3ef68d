import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'

const { world, browser } = await openBrowserWorld()

test('who comes back is told on the page of the programme what is new since their last visit', async () => {
  const [author, person] = [await world.aPerson(), await world.aPerson()]
  const [read, touched] = [await world.aLever(author, { title: 'Lu' }), await world.aLever(author, { title: 'Repris' })]
  const { data } = await world.ask(null, 'query ($id: ID!) { board(id: $id) { number } }', { id: world.boardId })
  const visit = 'mutation ($input: VisitBoardInput!) { visitBoard(input: $input) }'
  const input = { operationId: randomUUID(), boardId: world.boardId, number: data?.board.number }
  await world.ask(person, visit, { input })
  await world.aComment(author, touched)
  const { page } = await browser.open(world, '/', { width: 390, person })
  await page.getByRole('link', { name: '1 levier a du nouveau depuis votre dernière visite' }).tap()
  await page.getByRole('heading', { name: 'Repris' }).waitFor()
  expect(read).not.toBe(touched)
})

test('who says how much time they have finds what fits first on the page of the programme', async () => {
  const person = await world.aPerson()
  const { page } = await browser.open(world, '/', { width: 390, person })
  const looks = async () => {
    const link = (name: string) => page.getByRole('link', { name, exact: true }).first()
    await link('Voir les leviers').waitFor()
    const names = ['J’ai 5 minutes', 'Voir les leviers', 'Proposer un levier']
    const classes = await Promise.all(names.map((name) => link(name).getAttribute('class')))
    return classes.map((one) => one?.split(' ').includes('primary'))
  }
  await expect.poll(looks).toEqual([true, false, false])
  await page.goto(`${world.url}/compte`)
  await page.getByLabel('Mon temps disponible').selectOption({ label: '45 minutes : proposer un levier' })
  await page.getByRole('button', { name: 'Enregistrer' }).first().click()
  await page.getByText('Profil enregistré').waitFor()
  await page.goto(world.url)
  await expect.poll(looks).toEqual([false, false, true])
  expect(await page.getByText('Participer à un atelier').count()).toBe(0)
})

test('once positions are closed, pages lead to what can be read and say what comes next', async () => {
  const author = await world.aPerson()
  await world.aLever(author, { title: 'Un banc' })
  // The demonstration of a new instance: positions are open for 240 days, then it is signed.
  world.pass(250 * 86_400_000)
  const { page } = await browser.open(world, '/', { width: 390 })
  await page.getByRole('link', { name: 'Voir les leviers' }).waitFor()
  expect(await page.getByRole('link', { name: 'J’ai 5 minutes' }).count()).toBe(0)
  await page.goto(`${world.url}/tableaux/${world.boardId}/express`)
  await page.getByRole('link', { name: 'Voir tous les leviers' }).waitFor()
  expect(await page.getByRole('button', { name: 'D’accord' }).count()).toBe(0)
})

test('without a board nobody is told what they could do on one, and moderators that there is none', async () => {
  // Takes along what is of boards: roles too.
  await world.sql.rows('truncate board cascade')
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const { page } = await browser.open(world, '/', { person: moderator })
  await page.getByText('Aucun tableau n’est ouvert pour le moment.').waitFor()
  await page.getByRole('heading', { name: 'Où en est-on ?' }).waitFor()
  expect(await page.getByText('vous pouvez : ').count()).toBe(0)
  await page.goto(`${world.url}/moderation`)
  await page.getByText('Aucun tableau n’est ouvert pour le moment.').waitFor()
})
