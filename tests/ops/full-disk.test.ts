import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { askAt } from '../support/ask-at.ts'
import { give, operation } from '../support/give.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { until } from '../support/until.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 })

const disk = mountSmallDisk(400)
let server: ServerProcess | null = null
beforeAll(async () => {
  if (disk) server = await startServerProcess({ DATA_DIR: join(disk.path, 'data'), DEMO: 'true', DRAIN_SECONDS: '0' })
})
afterAll(async () => {
  await server?.end('SIGTERM')
  disk?.remove()
})

async function readyAt(url: string) {
  const answer = await fetch(`${url}/ready`)
  return { code: answer.status, ...(await answer.json()) }
}

test('a node whose disk is full is not ready and says to try again; once there is room it goes on', async (context) => {
  if (!disk || !server) return context.skip('a disk cannot be mounted here')
  const { url, child } = server
  const ready = () => readyAt(url)
  const ask = askAt(url)
  const here = await ask(null, '{ programme { boards { id levers(first: 1) { edges { node { id } } } } } }')
  const leverId = here.data?.programme.boards[0].levers.edges[0].node.id
  const { cookie } = await ask(null, 'mutation { startGuest(input: { displayName: "Passante" }) { id } }')
  const guest = { id: '', cookie: String(cookie) }
  const vote = (value: string) => ask(guest, give('castVote', ''), { input: { ...operation(), leverId, value } })
  expect((await vote('AGREE')).codes).toEqual([])
  disk.fill()
  await until(async () => (await ready()).writing === false, 60_000)
  expect(await ready()).toMatchObject({ code: 503, status: 'not ready', writing: false })
  let codes: string[] = []
  await until(async () => (codes = (await vote(Math.random() < 0.5 ? 'DISAGREE' : 'AGREE')).codes).length > 0, 60_000)
  expect(codes).toEqual(['UNAVAILABLE'])
  disk.free()
  await until(async () => (await ready()).code === 200, 60_000)
  await until(async () => (await vote('PASS')).codes.length === 0, 60_000)
  expect(child.exitCode).toBeNull()
})
