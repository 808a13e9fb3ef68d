import type { Config } from '../config.js'
import { openDatabase } from '../database.js'
import { DataDirInUse } from '../errors.js'
import { whileNobodyStarts } from '../log/database-locks.js'
import { openBell } from '../cluster/open-bell.js'
import { CommandRunner } from '../commands/command-runner.js'
import { connectToServer } from '../http/control/control-client.js'
import { makeInstance, type Instance } from '../http/instance.js'
import type { Logger } from '../logger.js'
import { seedNewProgramme } from '../seed/seed-programme.js'
import { sqlOf } from '../sql.js'

export interface OpenInstance {
  instance: Instance
  /** Whether a running server does the work. */
  isServer: boolean
  close(): Promise<void>
}

const tries = 20
const tryMilliseconds = 500

/**
 * The Leviers of the configuration: the server that runs on the data directory when there is one, else the database
 * itself. Throws StartRefused when neither can be reached.
 */
export async function openInstance(config: Config, logger: Logger): Promise<OpenInstance> {
  for (let tried = 1; ; tried += 1) {
    const server = config.databaseUrl ? null : await connectToServer(config.dataDir)
    if (server) return { instance: server.instance, isServer: true, close: () => Promise.resolve(server.close()) }
    try {
      return await openOwn(config, logger)
    } catch (fault) {
      // Held by a server that is starting or stopping: in a moment it answers, or is gone.
      if (!(fault instanceof DataDirInUse) || tried === tries) throw fault
      await new Promise((resolve) => void setTimeout(resolve, tryMilliseconds))
    }
  }
}

async function openOwn(config: Config, logger: Logger): Promise<OpenInstance> {
  const { em, dump, files, close } = await openDatabase(config)
  const now = () => new Date()
  const bell = await openBell(config, logger)
  const runner = new CommandRunner({
    em,
    bell,
    logger,
    metrics: { committed: () => undefined },
    now,
    mayRead: () => Promise.resolve(true),
  })
  await whileNobodyStarts(config.databaseUrl, () =>
    em.fork().transactional((transaction) => seedNewProgramme(sqlOf(transaction), now())),
  )
  return {
    instance: makeInstance({ em, runner, now, dump, files }),
    isServer: false,
    async close() {
      await runner.drain()
      await bell.stop()
      await close()
    },
  }
}
