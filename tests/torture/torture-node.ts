import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { shortLived } from '../support/short-lived.ts'
import { giveProgramme } from './own-database.ts'
import { startFaultProxy, type FaultProxy } from './faults/fault-proxy.ts'

/** One node, which clients reach only through a network that can be harmed, as it reaches its database. */
export interface TortureNode {
  /** Where clients reach it, whatever its own port is after a restart. */
  port: number
  clients: FaultProxy
  /** Between it and the database: its bell's connection, and all others. */
  bell: FaultProxy
  database: FaultProxy
  /** Its own port, past the proxy; null while it is down. */
  directPort(): number | null
  processId(): number | null
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<Ended>
  /** Starts it, and tries again until it can. */
  start(): Promise<void>
  /** Deaths that nobody asked for, with the last that it printed. */
  deaths: string[]
  stop(): Promise<void>
}

/** How a node ended, and after how many milliseconds. */
export interface Ended {
  status: number | null
  milliseconds: number
  /** Whether somebody else ended it at the same time: how it ended is then nobody's alone. */
  isShared: boolean
  /** The last that it printed. */
  lastWords: string
}

export interface NodeSettings {
  main: string
  env: Record<string, string>
  /** Of the database; null: embedded. */
  databaseUrl: string | null
}

const retryMilliseconds = 500
const isBell = (first: Buffer) => first.includes('leviers_bell')

/** Makes a node and starts it. */
export async function startTortureNode({ main, env, databaseUrl }: NodeSettings): Promise<TortureNode> {
  const server: { process: ServerProcess | null } = { process: null }
  const deaths: string[] = []
  /** How many told each of them to end. */
  const wanted = new WeakMap<ServerProcess, number>()
  let stopped = false
  const directPort = () => (server.process ? Number(new URL(server.process.url).port) : null)
  const target = () => {
    const port = directPort()
    return port === null ? null : { host: '127.0.0.1', port }
  }
  const clients = await startFaultProxy({ target })
  const real = databaseUrl === null ? null : new URL(databaseUrl)
  const far = real && { host: real.hostname, port: Number(real.port) }
  const database = await startFaultProxy({ target: () => far, concerns: (first) => !isBell(first) })
  const bell = await startFaultProxy({ target: () => ({ host: '127.0.0.1', port: database.port }), concerns: isBell })
  const throughProxies = real && Object.assign(new URL(real), { host: `127.0.0.1:${bell.port}` }).href
  const settings = {
    LOG_LEVEL: 'warn',
    DEMO: 'false',
    ...env,
    ...(throughProxies ? { DATABASE_URL: throughProxies } : {}),
  }

  // Two faults may want it back at the same time: it is started once.
  let starting: Promise<void> | null = null
  const start = () => (starting ??= startOnce().finally(() => (starting = null)))

  async function startOnce(): Promise<void> {
    while (!stopped && !server.process) {
      const started = await startServerProcess({ ...settings, LOG_LEVEL: 'info' }, [...shortLived, main]).catch(
        () => null,
      )
      if (!started) {
        await new Promise((resolve) => void setTimeout(resolve, retryMilliseconds))
        continue
      }
      server.process = started
      started.child.once('exit', (status, signal) => {
        if (server.process !== started || wanted.has(started)) return
        server.process = null
        deaths.push(`${signal ?? status}: ${started.output().slice(-2_000)}`)
      })
    }
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<Ended> {
    const ending = server.process
    const begun = performance.now()
    if (!ending) return { status: null, milliseconds: 0, isShared: true, lastWords: '' }
    // A stop still serves those who are there. Another fault may end it meanwhile: both hear of it.
    const before = wanted.get(ending) ?? 0
    wanted.set(ending, before + 1)
    if (signal === 'SIGKILL') server.process = null
    // Whoever asks a second time does not wait for a clean end: only a kill may come on top.
    const status = await (before > 0 && signal === 'SIGTERM' ? ending.ended() : ending.end(signal))
    if (server.process === ending) server.process = null
    const isShared = (wanted.get(ending) ?? 0) > 1
    return { status, milliseconds: performance.now() - begun, isShared, lastWords: ending.output().slice(-500) }
  }

  if (settings.DEMO === 'false') await giveProgramme(main, { databaseUrl, dataDir: env.DATA_DIR ?? '' })
  await start()
  return {
    port: clients.port,
    clients,
    bell,
    database,
    directPort,
    processId: () => server.process?.child.pid ?? null,
    end,
    start,
    deaths,
    async stop() {
      stopped = true
      await starting
      await end('SIGKILL')
      await Promise.all([clients.stop(), bell.stop(), database.stop()])
    },
  }
}
