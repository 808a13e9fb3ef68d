import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const program = fileURLToPath(new URL('./torture.mjs', import.meta.url))
const limit = 150_000

/** A short run as its own process; gives what it found and its status. */
async function torture(...args: string[]): Promise<{ status: number | null; found: any }> {
  const child = spawn(process.execPath, [program, '--json', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { status, found: JSON.parse(printed) }
}

test(
  'under cuts, stalls, kills and a stopped database, nothing that was acknowledged is lost and every follower hears everything once',
  { timeout: limit },
  async () => {
    const { status, found } = await torture('--seed', '11', '--seconds', '12', '--writers', '8', '--followers', '6')
    expect(found.faults).toEqual([])
    expect(found.acknowledged).toBeGreaterThan(100)
    expect(Object.keys(found.done).length).toBeGreaterThan(3)
    expect(status).toBe(0)
  },
)

test.each(['drops the positions of a storm', 'begins to catch up one event too late'])(
  'a server that %s is caught',
  { timeout: limit },
  async (variant) => {
    const { status, found } = await torture(
      '--variant',
      variant,
      '--seed',
      '5',
      '--seconds',
      '6',
      '--writers',
      '6',
      '--followers',
      '4',
    )
    expect(found.faults.length).toBeGreaterThan(0)
    expect(status).toBe(1)
  },
)
