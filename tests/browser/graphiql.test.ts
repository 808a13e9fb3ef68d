import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../support/browser/browser.ts'
import { startWorld, type World } from '../support/world.ts'

let browser: TestBrowser
let world: World
beforeAll(async () => {
  browser = await startBrowser()
  world = await startWorld()
})
afterAll(async () => {
  await browser.stop()
  await world.stop()
})

test('the API is tried on its page without code being made from text', async () => {
  const query = encodeURIComponent('{ instance { sendsMail } }')
  const answered = await fetch(`${world.url}/graphiql`)
  expect(answered.headers.get('content-security-policy')).not.toContain('unsafe-eval')
  const { page, complaints } = await browser.open(world, `/graphiql?query=${query}`)
  await page.getByRole('button', { name: /Execute query/ }).click()
  await page.getByText('"sendsMail"').waitFor()
  expect(complaints).toEqual([])
})
