import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { elsewhere } from '../../support/browser/gestures.ts'
import { startWorld, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
})
afterEach(() => browser.closePages())
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

test('an author is offered nothing to do with a lever of which something was decided', async () => {
  const [author, moderator] = [await world.aPerson(), await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'] })]
  const leverId = await world.aLever(author)
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, { person: author })
  const tools = page.getByRole('group', { name: 'Actions sur ce levier' })
  await tools.getByRole('button', { name: 'Retirer le levier' }).waitFor()
  await elsewhere(world, moderator, 'changeLeverStatus', { leverId, from: 'NONE', to: 'UNDER_REVIEW' })
  await elsewhere(world, moderator, 'changeLeverStatus', { leverId, from: 'UNDER_REVIEW', to: 'RETAINED' })
  await tools.waitFor({ state: 'hidden' })
  await elsewhere(world, moderator, 'changeLeverStatus', { leverId, from: 'RETAINED', to: 'UNDER_REVIEW' })
  await tools.getByRole('button', { name: 'Retirer le levier' }).waitFor()
  expect(await tools.getByRole('link', { name: 'Modifier' }).isVisible()).toBe(true)
})
