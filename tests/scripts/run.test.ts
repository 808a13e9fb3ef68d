import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServerProcess } from '../support/server-process.ts'

const door = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url))
const limit = { timeout: 120_000 }

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leviers test '))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

test('a stop asked of npm start reaches the server, and its clean end is the answer', limit, async () => {
  const started = await startServerProcess({ DATA_DIR: dataDir }, [door, 'start'])
  expect((await fetch(`${started.url}/health`)).status).toBe(200)
  expect(await started.end('SIGTERM')).toBe(0)
  await expect(fetch(`${started.url}/health`)).rejects.toThrow('fetch failed')
})

test('a second start on the same data refuses, and says why', limit, async () => {
  const first = await startServerProcess({ DATA_DIR: dataDir }, [door, 'start'])
  try {
    const env = { ...process.env, DATA_DIR: dataDir, PORT: '0' }
    const second = spawnSync(process.execPath, [door, 'start'], { encoding: 'utf8', env })
    expect(second.status).toBe(1)
    expect(second.stderr).toContain(dataDir)
    expect(second.stderr).not.toContain('    at ')
  } finally {
    await first.end('SIGTERM')
  }
})

test('the status of the command line comes back', limit, () => {
  const refused = spawnSync(process.execPath, [door, 'leviers', 'no-such-command'], { encoding: 'utf8' })
  expect(refused.status).toBe(2)
})

test('without a network and with nothing there, it says what to do', limit, async () => {
  const source = fileURLToPath(new URL('../..', import.meta.url))
  execFileSync('cp', ['-r', join(source, 'scripts'), join(source, 'pnpm-lock.yaml'), dataDir])
  const env = { PATH: '/usr/bin:/bin', HOME: dataDir, LANG: 'en_GB.UTF-8', npm_config_registry: 'http://127.0.0.1:9' }
  const alone = { ...env, npm_config_fetch_retries: '0' }
  const stopped = spawnSync(process.execPath, [join(dataDir, 'scripts/run.mjs'), 'start'], {
    encoding: 'utf8',
    env: alone,
  })
  expect(stopped.status).toBe(1)
  expect(stopped.stderr).toContain('check the access to the npm registry')
})
