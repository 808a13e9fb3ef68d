import { expect, test } from 'vitest'
import { openBrowserWorld } from '../support/browser/browser-world.ts'
import { connectionSaying } from '../support/connection.ts'

const { world, browser } = await openBrowserWorld()

test('a page that is opened without a network comes as soon as it is back; nothing else goes meanwhile', async () => {
  const author = await world.aPerson({ displayName: 'Zoé Martin' })
  const leverId = await world.aLever(author, { title: 'Un banc', body: 'À l’ombre.' })
  const other = await world.aLever(author, { title: 'Une fontaine' })
  const { page, context, complaints } = await browser.open(world, '/', { person: author })
  await page.getByText('Tableau d’essai').first().waitFor()
  await context.setOffline(true)
  await connectionSaying(page, 'Hors ligne').waitFor()
  // Its program was not loaded yet.
  const go = (lever: string) =>
    page.evaluate((path) => {
      history.pushState(null, '', path)
      dispatchEvent(new PopStateEvent('popstate'))
    }, `/tableaux/${world.boardId}/leviers/${lever}`)
  const why = page.getByText('Vous êtes hors ligne : cette page n’est pas gardée sur cet appareil.')
  await go(leverId)
  await why.waitFor()
  expect(await page.getByText(/went wrong|n’a pas pu s’afficher/).count()).toBe(0)
  await connectionSaying(page, 'Hors ligne').waitFor()
  await context.setOffline(false)
  await page.getByRole('heading', { name: 'Un banc' }).waitFor()
  await page.getByText('À l’ombre.').waitFor()
  // Of the next one only the words are missing.
  await context.setOffline(true)
  await go(other)
  await page.getByRole('alert').filter({ has: why }).waitFor()
  await context.setOffline(false)
  await page.getByRole('heading', { name: 'Une fontaine' }).waitFor()
  expect(
    complaints.filter((complaint) => !/ERR_INTERNET_DISCONNECTED|Failed to load|Failed to fetch/.test(complaint)),
  ).toEqual([])
  await context.close()
})

test('the parts of a page that were not there yet come with the network, too', async () => {
  const author = await world.aPerson({ displayName: 'Zoé Martin' })
  const leverId = await world.aLever(author, { title: 'Un banc', body: 'À l’ombre.' })
  const { page, context } = await browser.open(world, '/', { person: author })
  // As on a train: the page arrives, what comes after it does not.
  let isAway = true
  await context.route(/assets\/(?!index|libraries|leviers|lever-(?:page-)?[\w-]{8}\.js|rolldown|fr-)/, (route) =>
    isAway ? route.abort('internetdisconnected') : route.continue(),
  )
  await page.goto(`${world.url}/tableaux/${world.boardId}/leviers/${leverId}`)
  await page.getByText('À l’ombre.').waitFor()
  isAway = false
  await page.getByRole('link', { name: 'Modifier' }).waitFor()
  await page.getByRole('textbox', { name: 'Votre commentaire' }).waitFor()
  await context.close()
})
