import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { expect, test, vi } from 'vitest'
import { limits } from '../../packages/shared/src/limits.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { until } from '../support/until.ts'
import { anAddress } from './besieged-server.ts'
import type { Siege } from './besiege.ts'

// The load lasts ten seconds, longer where nobody was answered by then; a busy machine takes its time before and after.
vi.setConfig({ testTimeout: 300_000 })

const main = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url))
const siegeProgram = fileURLToPath(new URL('besiege.ts', import.meta.url))
/** By hand, longer: LEVIERS_LOAD_SECONDS=60. */
const loadMilliseconds = Number(process.env.LEVIERS_LOAD_SECONDS ?? 10) * 1_000
const sockets = 300
/** The page is promised within 15 seconds on a machine of its own; a shared one is only slower. */
const longestMilliseconds = 90_000

const page = 'query ($id: ID!) { board(id: $id) { id title levers(first: 50) { edges { node { id title } } } } }'

async function ask(url: string, query: string, id: string): Promise<{ status: number; data: any }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': anAddress() },
    body: JSON.stringify({ query, variables: { id } }),
  })
  return { status: response.status, data: (await response.json()).data }
}

async function besiege(url: string, board: { id: string; cursor: string }, requesters: number): Promise<Siege> {
  const settings = [url, board.id, board.cursor, String(sockets), String(requesters), String(loadMilliseconds)]
  const { stdout } = await promisify(execFile)(process.execPath, [siegeProgram, ...settings], {
    timeout: loadMilliseconds + 100_000,
  })
  return JSON.parse(stdout)
}

/** Whether those who run it are answered meanwhile: statuses, how many milliseconds each took, and the memory it held. */
async function lookAfter({ url }: ServerProcess, isOver: () => boolean) {
  const seen = { statuses: new Set<number>(), milliseconds: [] as number[], megabytes: 0 }
  while (!isOver()) {
    const begun = performance.now()
    seen.statuses.add((await fetch(`${url}/health`)).status)
    seen.milliseconds.push(Math.round(performance.now() - begun))
    const metrics = await (await fetch(`${url}/metrics`)).text()
    const bytes = Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1])
    seen.megabytes = Math.max(seen.megabytes, Math.round(bytes / 1e6))
    await sleep(500)
  }
  return seen
}

test.each([80, 400])(
  'a server with little memory lives through what 300 sockets and %i others ask too much, and serves again',
  async (requesters) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'leviers-overload-'))
    const settings = { DATA_DIR: dataDir, DEMO: 'true', TRUST_PROXY: 'true', DRAIN_SECONDS: '0' }
    const server = await startServerProcess(settings, ['--max-old-space-size=256', main])
    const [board] = (await ask(server.url, '{ programme { boards { id cursor } } }', '')).data.programme.boards
    let over = false
    const looking = lookAfter(server, () => over)
    const siege = await besiege(server.url, board, requesters)
    const ended = performance.now()
    await until(async () => (await ask(server.url, page, board.id)).status === 200, longestMilliseconds)
    const seconds = (performance.now() - ended) / 1_000
    over = true
    const health = await looking
    const slowest = Math.max(...health.milliseconds)
    const { megabytes } = health
    console.log(JSON.stringify({ requesters, ...siege, pageAfterSeconds: seconds, slowestHealth: slowest, megabytes }))
    // The same process, and nothing else than an answer or the request to come back.
    expect([server.child.exitCode, server.child.signalCode]).toEqual([null, null])
    expect([...health.statuses]).toEqual([200])
    const { 200: answered = 0, 429: tooMany = 0, 503: unavailable = 0, 'cut off': _cutOff, ...others } = siege.statuses
    expect(others).toEqual({})
    expect(answered).toBeGreaterThan(0)
    // Fewer may all be answered by a quick machine; more than may wait at once are not, on any.
    const { atOnce, waiting } = limits.reading
    if (requesters + sockets > atOnce + waiting) expect(tooMany + unavailable).toBeGreaterThan(0)
    expect(siege.withoutRetryAfter).toBe(0)
    expect(await server.end('SIGTERM')).toBe(0)
    await rm(dataDir, { recursive: true, force: true })
  },
)
