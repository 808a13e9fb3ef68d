import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aBody, aMandate, bodiesOf } from '../../organisations/bodies.ts'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { elsewhere } from '../../support/browser/gestures.ts'

const { world, browser } = await openBrowserWorld()

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Le texte', exact: true })

test('three people of two bodies write one lever in the name of theirs; one whose mandate ends keeps their words and stops', async () => {
  const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Solène Admin' })
  const author = await world.aPerson({ displayName: 'Zoé Martin' })
  const leverId = await world.aLever(author, { body: 'Un banc.' })
  await elsewhere(world, author, 'shareLever', { leverId, openToMembers: true })
  const [gardeners, landlord] = [
    await aBody(world, admin, { name: 'Les Jardiniers' }),
    await aBody(world, admin, { name: 'Habitat Estuaire', college: 'BAILLEURS' }),
  ]
  /** Opens the editor in the name of a body. */
  const open = async (displayName: string, body: { id: string; name: string }, width: number) => {
    const person = await world.aPerson({ displayName })
    const mandateId = await aMandate(world, admin, { personId: person.id, organisationId: body.id })
    const path = `/tableaux/${world.boardId}/leviers/${leverId}/modifier`
    const visit = await browser.open(world, path, { person, width })
    let isHeldBack = false
    await visit.page.routeWebSocket(/graphql/, (socket) => {
      const server = socket.connectToServer()
      socket.onMessage((message) => {
        if (!isHeldBack || !String(message).includes('PushTextChange')) server.send(message)
      })
    })
    await visit.page.reload()
    await textOf(visit.page).waitFor()
    await visit.page.getByRole('combobox', { name: 'Vous écrivez' }).selectOption({ label: `au nom de ${body.name}` })
    const type = async (words: string) => {
      await textOf(visit.page).click()
      await visit.page.keyboard.press('Control+End')
      await visit.page.keyboard.type(words)
    }
    return { ...visit, type, mandateId, holdBack: () => void (isHeldBack = true) }
  }
  const ali = await open('Ali', { id: gardeners, name: 'Les Jardiniers' }, 1280)
  const sofia = await open('Sofia', { id: gardeners, name: 'Les Jardiniers' }, 390)
  const marc = await open('Marc', { id: landlord, name: 'Habitat Estuaire' }, 1280)
  const everybody = [ali, sofia, marc]
  const read = async () => (await world.ask(null, `{ lever(id: "${leverId}") { body } }`)).data?.lever.body
  for (const [one, words] of [
    [ali, ' Avec un arbre.'],
    [sofia, ' Et de l’eau.'],
    [marc, ' Nous payons.'],
  ] as const) {
    await one.type(words)
    for (const { page } of everybody) await textOf(page).getByText(words.trim()).waitFor()
  }
  await expect.poll(read).toBe('Un banc. Avec un arbre. Et de l’eau. Nous payons.')

  // Nothing that she types from now on arrives before the mandate has ended.
  sofia.holdBack()
  await sofia.type(' Trop tard.')
  await bodiesOf(world).end(admin, { mandateId: sofia.mandateId })
  const notice = sofia.page.getByRole('alert').filter({ hasText: 'Vous ne pouvez plus écrire' })
  await notice.getByText('Votre mandat pour Les Jardiniers a pris fin.').waitFor()
  await notice.getByText('Ce qui n’a pas pu être enregistré est gardé en haut de la page.').waitFor()
  await textOf(sofia.page).getByText('Trop tard.').waitFor()
  expect(await textOf(sofia.page).getAttribute('contenteditable')).toBe('false')

  await ali.type(' Continuons.')
  await textOf(marc.page).getByText('Continuons.').waitFor()
  await expect.poll(read).toBe('Un banc. Avec un arbre. Et de l’eau. Nous payons. Continuons.')
  await marc.page.goto(marc.page.url().replace(/modifier.*$/, 'historique'))
  const heads = marc.page.locator('article > header').getByRole('listitem')
  await heads.first().waitFor()
  const written = (await heads.allInnerTexts()).map((words) => words.replace(/\s/g, ' '))
  expect(written).toHaveLength(2)
  expect(written).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^(Ali, Sofia|Sofia, Ali), au nom de Les Jardiniers$/),
      'Marc, au nom de Habitat Estuaire',
    ]),
  )
})
