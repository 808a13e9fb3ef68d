import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBrowser, type TestBrowser } from '../support/browser/browser.ts'
import { connectionSaying } from '../support/connection.ts'
import { startCluster, type Cluster } from '../support/postgres/postgres.ts'
import { startWorld, type World } from '../support/world.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let cluster: Cluster
let world: World
let browser: TestBrowser
beforeAll(async () => {
  cluster = await startCluster()
  world = await startWorld({ databaseUrl: cluster.url })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
  await cluster?.stop()
})

test('a position that is given while the database is away waits in sight, and is counted once when it is back', async () => {
  const author = await world.aPerson({ displayName: 'Zoé Martin' })
  const voter = await world.aPerson({ displayName: 'Karim Haddad' })
  const leverId = await world.aLever(author, { title: 'Un banc', body: 'À l’ombre.' })
  const path = `/tableaux/${world.boardId}/leviers/${leverId}`
  const { page, complaints } = await browser.open(world, path, { person: voter, width: 390 })
  const agree = page.getByRole('button', { name: 'D’accord', exact: true })
  await agree.waitFor()
  await connectionSaying(page, 'En direct').waitFor()
  await cluster.halt('fast')
  await agree.click()
  await page.getByText('Reconnexion… vos modifications sont gardées').waitFor({ timeout: 60_000 })
  expect(await agree.getAttribute('aria-pressed')).toBe('true')
  // Neither set aside, nor told as a fault of the person.
  expect(await page.getByText(/non enregistrée/).count()).toBe(0)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/away.png` })
  await cluster.resume()
  await connectionSaying(page, 'En direct').waitFor({ timeout: 120_000 })
  const counted = () => world.sql.rows('select agree, disagree, pass from lever where id = $1', [leverId])
  await expect.poll(counted, { timeout: 60_000 }).toEqual([{ agree: 1, disagree: 0, pass: 0 }])
  expect(await agree.getAttribute('aria-pressed')).toBe('true')
  expect(complaints.filter((complaint) => !/503|Failed to load/.test(complaint))).toEqual([])
  await page.context().close()
})
