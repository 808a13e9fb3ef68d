import { setTimeout as pause } from 'node:timers/promises'
import { startApp, type App } from './app.js'
import type { Config } from './config.js'
import { startStandIn } from './http/stand-in.js'
import { makeLogger, type Logger } from './logger.js'

const retryMilliseconds = 500

/**
 * Keeps an application running: started anew whenever its database was restored from a backup, so nothing that it
 * remembers of the database from before is ever told. Meanwhile somebody says at its port that it will be back.
 */
export class Supervisor {
  private readonly logger: Logger
  private readonly port: number
  private readonly stopping = Promise.withResolvers<null>()
  private readonly supervising: Promise<void>
  private isStopping = false

  /** Takes an application that was just started. */
  constructor(
    private current: App,
    private readonly config: Config,
    private readonly now?: () => Date,
  ) {
    this.logger = makeLogger(config)
    this.port = current.port
    this.supervising = this.supervise()
  }

  /** The application that serves now, or that served last while another one starts. */
  app(): App {
    return this.current
  }

  /** Ends it for good. */
  async stop(drainSeconds?: number): Promise<void> {
    this.isStopping = true
    this.stopping.resolve(null)
    await this.supervising
    await this.current.stop(drainSeconds)
  }

  private async supervise(): Promise<void> {
    for (;;) {
      const change = await Promise.race([this.current.over, this.stopping.promise])
      if (change === null) return
      this.logger.warn({ change }, 'the database is restored from a backup: starting anew')
      await this.current.stop(0)
      const next = await this.startAnew()
      if (!next) return
      this.current = next
    }
  }

  private async startAnew(): Promise<App | null> {
    const settings = { ...this.config, port: this.port }
    const standIn = await startStandIn(settings)
    try {
      while (!this.isStopping) {
        try {
          return await startApp(settings, { now: this.now, beforeListening: () => standIn.stop() })
        } catch (fault) {
          this.logger.warn({ err: fault }, 'not started anew yet, trying again')
          await standIn.start()
          await Promise.race([pause(retryMilliseconds), this.stopping.promise])
        }
      }
      return null
    } finally {
      await standIn.stop()
    }
  }
}

/** Starts the application and keeps it running. Throws as startApp does, the first time. */
export async function startSupervisor(config: Config, now?: () => Date): Promise<Supervisor> {
  return new Supervisor(await startApp(config, { now }), config, now)
}
