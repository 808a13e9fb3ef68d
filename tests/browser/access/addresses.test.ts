import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'

const { world, browser } = await openBrowserWorld()
let leverId: string
beforeAll(async () => {
  leverId = await world.aLever(await world.aPerson(), { title: 'Un banc', body: 'À l’ombre.' })
})

const board = () => `/tableaux/${world.boardId}`

test.each([
  ['in capitals', () => `${board().toUpperCase().replace('/TABLEAUX', '/tableaux')}/leviers/${leverId.toUpperCase()}`],
  ['with the full stop of its sentence', () => `${board()}/leviers/${leverId}.`],
  ['with the parenthesis and full stop of its sentence', () => `${board()}/leviers/${leverId}).`],
  ['with the quotation mark of its sentence', () => `${board()}/leviers/${leverId} ».`],
])('an address %s shows its lever', async (_how, path) => {
  const { page, complaints } = await browser.open(world, path())
  await page.getByRole('heading', { name: 'Un banc' }).waitFor()
  await page.getByText('À l’ombre.').waitFor()
  expect(new URL(page.url()).pathname).toBe(`${board()}/leviers/${leverId}`)
  expect(complaints).toEqual([])
  await page.context().close()
})

test.each([
  ['a lever whose id is none', () => `${board()}/leviers/banc`],
  ['a lever that there is not', () => `${board()}/leviers/0198c0de-0000-7000-8000-00000000abcd`],
  ['the history of a lever whose id is none', () => `${board()}/leviers/banc/historique`],
  ['the text of a lever whose id is none', () => `${board()}/leviers/banc/modifier`],
  ['the details of a lever whose id is none', () => `${board()}/leviers/banc/details`],
  ['a board that there is not', () => '/tableaux/0198c0de-0000-7000-8000-00000000abcd'],
  ['the quick look at a board that there is not', () => '/tableaux/nulle-part/express'],
  ['a proposal for a board that there is not', () => '/tableaux/nulle-part/proposer'],
])('the address of %s shows that there is no such page', async (_what, path) => {
  const { page } = await browser.open(world, path(), { person: await world.aPerson() })
  await page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor()
  await page.context().close()
})
