import { startCluster } from '../support/postgres/postgres.ts'
import { faultKinds, type FaultKind } from './faults/fault-plan.ts'
import { makeOwnServer, type Break } from './own-server.ts'
import { runTorture, type TortureSettings, type Verdict } from './run-torture.ts'

export interface TortureOptions {
  seed: string
  seconds: number
  writers: number
  followers: number
  /** Milliseconds between faults, on average. */
  every: number
  /** Names of kinds of faults with commas; null: all. */
  kinds: string | null
  breaks: readonly Break[]
  boards?: number
  quietMilliseconds?: number
  /** An empty database on a server that others use too; else a server of its own, which is also stopped. */
  databaseUrl?: string
  say(line: string): void
  /** As in the settings of a run. */
  harm?: TortureSettings['harm']
  env?: Record<string, string>
}

/** A run with a PostgreSQL and a copy of the server of its own. */
export async function tortureUnderFaults(options: TortureOptions): Promise<Verdict> {
  const server = makeOwnServer(options.breaks)
  const cluster = options.databaseUrl ? null : await startCluster()
  try {
    const { harm, env, databaseUrl = cluster?.url ?? '', boards = 2, quietMilliseconds = 20_000, ...rest } = options
    return await runTorture({
      ...rest,
      ...(harm ? { harm } : {}),
      ...(env ? { env } : {}),
      kinds: options.kinds === null ? faultKinds : kindsOf(options.kinds),
      databaseUrl,
      cluster,
      main: server.main,
      boards,
      quietMilliseconds,
      people: 120,
      pauseMilliseconds: 150,
      faultMilliseconds: options.every,
    })
  } finally {
    await cluster?.stop()
    server.remove()
  }
}

function kindsOf(names: string): FaultKind[] {
  return names.split(',').map((name) => {
    const kind = faultKinds.find((one) => one === name.trim())
    if (!kind) throw new Error(`no such fault: ${name}. There are: ${faultKinds.join(', ')}`)
    return kind
  })
}
