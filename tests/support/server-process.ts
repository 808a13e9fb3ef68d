import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { noteProcess } from './own-processes.ts'
import { shortLived } from './short-lived.ts'

const main = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url))

export interface ServerProcess {
  url: string
  child: ChildProcess
  /** What it printed. */
  output(): string
  /** Ends it by a signal and gives its exit status; null when the signal ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
  /** Waits until it has ended, whoever ends it, and gives its exit status. */
  ended(): Promise<number | null>
}

/**
 * Starts the built server as its own process, or another program that starts it, and waits until it is ready. Throws
 * with what it printed when it is not.
 */
export async function startServerProcess(
  env: Record<string, string>,
  program = [...shortLived, main],
): Promise<ServerProcess> {
  if (!existsSync(main)) throw new Error('the server is not built: npm test builds it first')
  const settings = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'info', ...env }
  const child = spawn(process.execPath, program, {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  noteProcess(child)
  let printed = ''
  const listening = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const port = /"port":(\d+)/.exec(printed)?.[1]
      if (port && printed.includes('Leviers')) resolve(`http://127.0.0.1:${port}`)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(printed)))
  })
  const url = await listening
  const ended = () =>
    new Promise<number | null>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
      else child.once('exit', resolve)
    })
  return {
    url,
    child,
    output: () => printed,
    ended,
    end(signal) {
      child.kill(signal)
      return ended()
    },
  }
}
