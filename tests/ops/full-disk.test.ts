import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { askAt } from '../support/ask-at.ts'
import { give, operation } from '../support/give.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { until } from '../support/until.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 })

let disk: string
let server: ServerProcess | null = null
beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'leviers-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk])
  } catch {
    return console.error('NOT PROVED HERE: a full disk needs the right to mount one (root).')
  }
  server = await startServerProcess({ DATA_DIR: join(disk, 'data'), DEMO: 'true', DRAIN_SECONDS: '0' })
})
afterAll(async () => {
  if (server) {
    await server.end('SIGTERM')
    execFileSync('umount', [disk])
  }
  rmdirSync(disk)
})

/** Fills the disk to its last byte. */
function fill(path: string): void {
  const file = openSync(path, 'w')
  for (const size of [1_048_576, 4_096, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size, 1))
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC')) throw fault
    }
  }
  closeSync(file)
}

async function readyAt(url: string) {
  const answer = await fetch(`${url}/ready`)
  return { code: answer.status, ...(await answer.json()) }
}

test('a node whose disk is full is not ready and says to try again; once there is room it goes on', async (context) => {
  if (!server) return context.skip('a disk cannot be mounted here')
  const { url, child } = server
  const ready = () => readyAt(url)
  const ask = askAt(url)
  const here = await ask(null, '{ programme { boards { id levers(first: 1) { edges { node { id } } } } } }')
  const leverId = here.data?.programme.boards[0].levers.edges[0].node.id
  const { cookie } = await ask(null, 'mutation { startGuest(input: { displayName: "Passante" }) { id } }')
  const guest = { id: '', cookie: String(cookie) }
  const vote = (value: string) => ask(guest, give('castVote', ''), { input: { ...operation(), leverId, value } })
  expect((await vote('AGREE')).codes).toEqual([])
  const filling = join(disk, 'filling')
  fill(filling)
  await until(async () => (await ready()).writing === false, 60_000)
  expect(await ready()).toMatchObject({ code: 503, status: 'not ready', writing: false })
  let codes: string[] = []
  await until(async () => (codes = (await vote(Math.random() < 0.5 ? 'DISAGREE' : 'AGREE')).codes).length > 0, 60_000)
  expect(codes).toEqual(['UNAVAILABLE'])
  rmSync(filling)
  await until(async () => (await ready()).code === 200, 60_000)
  await until(async () => (await vote('PASS')).codes.length === 0, 60_000)
  expect(child.exitCode).toBeNull()
})
