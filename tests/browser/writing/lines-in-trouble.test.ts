import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { connectionSaying } from '../../support/connection.ts'
import { give, operation } from '../../support/give.ts'
import type { TestPerson, World } from '../../support/world.ts'
import { startFaultProxy, type FaultProxy } from '../../torture/faults/fault-proxy.ts'

const { world, browser } = await openBrowserWorld()
let zoe: TestPerson
beforeAll(async () => {
  zoe = await world.aPerson({ displayName: 'Zoé Martin' })
})

const leverPath = (leverId: string) => `/tableaux/${world.boardId}/leviers/${leverId}`

/** Zoé's page on which she writes a lever's text, her caret at its end. */
async function write(leverId: string, at: World = world) {
  const visit = await browser.open(at, `${leverPath(leverId)}/modifier`, { person: zoe })
  const text = visit.page.getByRole('textbox', { name: 'Le texte', exact: true })
  await text.click()
  await visit.page.keyboard.press('Control+End')
  return { ...visit, text }
}

const bodyOf = async (leverId: string): Promise<string> =>
  (await world.ask(null, 'query ($id: ID!) { lever(id: $id) { body } }', { id: leverId })).data?.lever.body

test('whoever holds a key down for ten seconds stays live, and every letter of it is kept', async () => {
  const leverId = await world.aLever(zoe, { body: 'Oui.' })
  const lost: string[] = []
  const { page, text, complaints } = await write(leverId)
  await connectionSaying(page, 'En direct').waitFor()
  // Whatever becomes of the socket stands on the page for a moment.
  await page.exposeFunction('lostTheLine', (state: string) => lost.push(state))
  await page.evaluate(() => {
    const state = document.querySelector('[title="État de la connexion"]')
    const tell = () => {
      if (state?.textContent?.includes('Reconnexion')) (window as any).lostTheLine(state.textContent)
    }
    new MutationObserver(tell).observe(state as Node, { childList: true, subtree: true, characterData: true })
  })
  const letters = 300
  for (let typed = 0; typed < letters; typed += 1) {
    await page.keyboard.press('m')
    await page.waitForTimeout(30)
  }
  await page.getByText('Tout est enregistré.').waitFor()
  expect(lost).toEqual([])
  expect(await text.textContent()).toContain(`Oui.${'m'.repeat(letters)}`)
  await expect.poll(() => bodyOf(leverId)).toBe(`Oui.${'m'.repeat(letters)}`)
  expect(complaints).toEqual([])
})

test('a network that swallows everything is told within two seconds, and what was typed arrives when it is back', async () => {
  const { hostname, port } = new URL(world.url)
  const proxy: FaultProxy = await startFaultProxy({ target: () => ({ host: hostname, port: Number(port) }) })
  try {
    const leverId = await world.aLever(zoe, { body: 'Oui.' })
    const { page, text } = await write(leverId, { ...world, url: `http://${hostname}:${proxy.port}` })
    await connectionSaying(page, 'En direct').waitFor()
    proxy.setWeather({ stalled: true })
    await page.keyboard.type(' Personne n’entend.')
    await page.getByText('Reconnexion… vos modifications sont gardées').waitFor()
    // What one wrote can be read all the while.
    expect(await text.textContent()).toContain('Personne n’entend.')
    proxy.setWeather({ stalled: false })
    await page.getByText('Tout est enregistré.').waitFor()
    await expect.poll(() => bodyOf(leverId)).toContain('Personne n’entend.')
  } finally {
    await proxy.stop()
  }
})

test('who reads keeps what they selected while somebody else writes further down', async () => {
  const leverId = await world.aLever(zoe, { body: 'Un banc à l’ombre.\n\nUne fontaine.' })
  const reader = await world.aPerson({ displayName: 'Ali Benhaddou' })
  const visit = await browser.open(world, leverPath(leverId), { person: reader })
  const { page } = visit
  await page.getByText('Un banc à l’ombre.').selectText()
  const selected = () => page.evaluate(() => String(getSelection()).trim())
  expect(await selected()).toBe('Un banc à l’ombre.')
  const saveText = give('saveText', 'lever { id }')
  const input = { ...operation(), leverId, base: 'Un banc à l’ombre.\n\nUne fontaine.' }
  const text = 'Un banc à l’ombre.\n\nUne fontaine qui coule.'
  expect((await world.ask(zoe, saveText, { input: { ...input, text } })).codes).toEqual([])
  await page.getByText('Une fontaine qui coule.').waitFor()
  expect(await selected()).toBe('Un banc à l’ombre.')
})

test('our French words are set so that no line begins with a sign of punctuation', async () => {
  const leverId = await world.aLever(zoe, { body: 'Oui.' })
  const { page } = await write(leverId)
  for (const path of [
    leverPath(leverId),
    `/tableaux/${world.boardId}`,
    `${leverPath(leverId)}/modifier?mode=simple`,
    '/compte',
  ]) {
    await page.goto(`${world.url}${path}`)
    await page.getByRole('main').waitFor()
    await page.waitForTimeout(500)
    const shown = await page.evaluate(() => document.body.innerText)
    expect(
      shown.split('\n').filter((line) => / [:;?!»]/.test(line)),
      path,
    ).toEqual([])
  }
})
