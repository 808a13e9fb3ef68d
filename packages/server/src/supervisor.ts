import { setTimeout as pause } from 'node:timers/promises'
import { startApp, type App } from './app.js'
import type { Config } from './config.js'
import { startStandIn } from './http/stand-in.js'
import { makeLogger } from './logger.js'

export interface Supervisor {
  /** The application that serves now, or that served last while another one starts. */
  app(): App
  /** Ends it for good. */
  stop(drainSeconds?: number): Promise<void>
}

const retryMilliseconds = 500

/**
 * Starts the application, and starts it anew whenever its database was restored from a backup: so nothing that it
 * remembers of the database from before is ever told. Meanwhile somebody says at its port that it will be back. Throws as
 * startApp does, the first time.
 */
export async function startSupervisor(config: Config, now?: () => Date): Promise<Supervisor> {
  const logger = makeLogger(config)
  let app = await startApp(config, { now })
  const { port } = app
  const stopping = Promise.withResolvers<null>()
  let isStopping = false

  async function startAnew(): Promise<App | null> {
    const standIn = await startStandIn({ ...config, port })
    try {
      while (!isStopping) {
        try {
          return await startApp({ ...config, port }, { now, beforeListening: () => standIn.stop() })
        } catch (fault) {
          logger.warn({ err: fault }, 'not started anew yet, trying again')
          await standIn.start()
          await Promise.race([pause(retryMilliseconds), stopping.promise])
        }
      }
      return null
    } finally {
      await standIn.stop()
    }
  }

  async function supervise(): Promise<void> {
    for (;;) {
      const change = await Promise.race([app.over, stopping.promise])
      if (change === null) return
      logger.warn({ change }, 'the database is restored from a backup: starting anew')
      await app.stop(0)
      const next = await startAnew()
      if (!next) return
      app = next
    }
  }

  const supervising = supervise()
  return {
    app: () => app,
    async stop(drainSeconds) {
      isStopping = true
      stopping.resolve(null)
      await supervising
      await app.stop(drainSeconds)
    },
  }
}
