import 'reflect-metadata'
import { limits } from '@leviers/shared/limits'
import type { Config } from './config.js'
import { makeClosing } from './closing.js'
import type { AppParts } from './context.js'
import { openDatabase } from './database.js'
import { whileNobodyStarts } from './log/database-locks.js'
import { eventTypesOf, type Feature } from './api/define-feature.js'
import { features as ourFeatures } from './features.js'
import { Broadcaster, type BroadcastCounts } from './live/broadcaster.js'
import { FairQueue } from './async/fair-queue.js'
import { FollowTick } from './live/follow-tick.js'
import { readMovedHeads } from './live/followed-heads.js'
import { openBell } from './cluster/open-bell.js'
import { openSignals } from './cluster/open-signals.js'
import { makePresence } from './rooms/presence.js'
import { CommandRunner } from './commands/command-runner.js'
import { makeStreamHeads } from './log/stream-heads.js'
import type { TimelineChange } from './log/timeline.js'
import { startTimelineWatch } from './log/timeline-watch.js'
import { makeSessionEnds } from './features/people/sign-in/session-ends.js'
import { startRoleWatch } from './features/boards/roles/role-watch.js'
import { startSessionWatch } from './features/people/sign-in/session-watch.js'
import { startMandateWatch } from './features/organisations/mandates/mandate-watch.js'
import { textPurgeWorker } from './features/coediting/log/text-purge-worker.js'
import { startTexts } from './features/coediting/start-texts.js'
import { forgetWorker } from './features/people/sign-in/forget-sign-in.js'
import { makeOutbox } from './features/people/mails/make-outbox.js'
import { mailWorker } from './features/people/mails/send-mail.js'
import { makeBoardSource } from './features/feed/board-source.js'
import { makeBoardReaders } from './features/boards/readers/make-board-readers.js'
import { seesBoardNow } from './features/boards/readers/read-sees-board.js'
import { makePlainSource } from './features/feed/plain-source.js'
import { makeOpenIdProvider } from './features/people/provider/open-id-provider.js'
import { makeShownPeople } from './features/people/read-shown-people.js'
import { Person } from './features/people/person.entity.js'
import { startControlSocket } from './http/control/control-socket.js'
import type { SocketCounts } from './http/over-ws/socket-server.js'
import { startHttp } from './http/server.js'
import { makeJobs } from './jobs/jobs.js'
import { makeLogger } from './logger.js'
import { makeMetrics } from './metrics.js'
import { makeSchema } from './schema.js'
import { CatalogueCache } from './features/boards/catalogue.js'
import { seed } from './seed/seed.js'
import { sqlOf, type Sql } from './sql.js'

export interface App {
  url: string
  port: number
  parts: AppParts
  /** Fulfilled when its database is no longer what it was, or is about to be replaced: it is to be stopped and started. */
  over: Promise<TimelineChange>
  counts(): SocketCounts & BroadcastCounts
  /** Who can be tried on a demonstration: name and role. */
  demoPeople(): Promise<string[]>
  /**
   * Ends what is under way, closes sockets with 1012, spread over some seconds (by default those of the configuration),
   * and the database.
   */
  stop(drainSeconds?: number): Promise<void>
}

/** Before the process is ended by force, whoever waits for a database that does not answer is told so. */
const patienceSeconds = { usual: 5, most: 21 }

export interface StartOptions {
  now?: (() => Date) | undefined
  /** The last moment before it takes its port. */
  beforeListening?: () => Promise<void>
  /** What it does. */
  features?: readonly Feature[]
}

/**
 * Starts the whole application: database, migrations, seed, API, pages. Throws StartRefused with a sentence for the
 * operator when it cannot, with all closed that was opened.
 */
export async function startApp(config: Config, options: StartOptions = {}): Promise<App> {
  const { now = () => new Date(), features = ourFeatures } = options
  const logger = makeLogger(config)
  const closing = makeClosing(logger)
  try {
    const database = await openDatabase(config)
    closing.add('database', () => database.close(), 6)
    const { em } = database
    const watch = startTimelineWatch(database, logger)
    closing.add('timeline watch', () => watch.stop())
    const bell = await openBell(config, logger)
    closing.add('bell', () => bell.stop())
    const signals = await openSignals(config, logger)
    closing.add('signals', () => signals.stop())
    const metrics = makeMetrics()
    const jobs = makeJobs(database.jobs, logger)
    closing.add('jobs', () => jobs.stop())
    const print = (line: string) => void process.stdout.write(line)
    const mailer = makeOutbox({ jobs, sendsMail: config.smtpUrl !== null, now, print })
    const runner = new CommandRunner({ em, bell, logger, metrics, now, mayRead: mayReadAgain })
    closing.add('commands', () => runner.drain())
    const tick = new FollowTick({
      readMoved: (followed) => readMovedHeads(sqlOf(em), followed),
      onWentBack: () => void watch.renew(),
      logger,
    })
    closing.add('tick', () => tick.stop())
    const readShown = makeShownPeople(sqlOf(em))
    const texts = startTexts({ em, bell, runner, logger, now, signals, readShown })
    closing.add('texts', () => texts.stop())
    const presence = makePresence({ bell, logger, signals, readShown })
    closing.add('presence', () => Promise.resolve(presence.stop()))
    const boardReaders = makeBoardReaders({ sql: sqlOf(em), bell, logger })
    closing.add('readers of boards', () => Promise.resolve(boardReaders.stop()))
    const broadcaster = new Broadcaster({ bell, tick, logger })
    closing.add('broadcaster', () => Promise.resolve(broadcaster.stop()))
    const events = eventTypesOf(features)
    const parts: AppParts = {
      config,
      em,
      events,
      bell,
      runner,
      sessionEnds: makeSessionEnds({ em, bell, logger, now }),
      provider: makeOpenIdProvider({ openId: config.openId, logger }),
      logger,
      metrics,
      now,
      mailer,
      broadcaster,
      heads: makeStreamHeads(sqlOf(em)),
      reads: new FairQueue(limits.reading),
      presence,
      boardReaders,
      boardSource: makeBoardSource(em, events),
      plainSource: makePlainSource(em, events),
      texts,
    }
    const catalogue = new CatalogueCache(await whileNobodyStarts(config.databaseUrl, () => seed(parts)))
    await jobs.start([...mailWorker(parts), forgetWorker(parts), textPurgeWorker(parts)])
    const control = await startControlSocket({ ...parts, dump: database.dump, files: database.files })
    closing.add('control socket', () => control.stop())
    const sessions = startSessionWatch(parts)
    closing.add('sessions', () => sessions.stop())
    const mandates = startMandateWatch(parts)
    closing.add('mandates', () => mandates.stop())
    const roles = startRoleWatch(parts)
    closing.add('roles', () => roles.stop())
    await options.beforeListening?.()
    const http = await startHttp(parts, await makeSchema(features, catalogue))
    const counts = () => ({ ...http.counts(), ...parts.broadcaster.counts() })
    metrics.read(() => ({ ...counts(), ...parts.reads.counts() }))
    return {
      url: `http://localhost:${http.port}`,
      port: http.port,
      parts,
      over: watch.over,
      counts,
      demoPeople: () => demoPeopleOf(parts),
      async stop(drainSeconds = config.drainSeconds) {
        const patience = Math.min(drainSeconds + patienceSeconds.usual, patienceSeconds.most)
        const cut = setTimeout(() => database.cut(), patience * 1_000)
        closing.add('http', () => http.stop(drainSeconds), patience)
        await closing.all()
        clearTimeout(cut)
      },
    }
  } catch (fault) {
    await closing.all()
    throw fault
  }
}

/** Whether somebody may be shown again what they did on a stream: on a board that they may see, or elsewhere. */
async function mayReadAgain(
  sql: Sql,
  { streamId, personId }: { streamId: string; personId: string },
): Promise<boolean> {
  const [board] = await sql.rows('select 1 from board where id = $1', [streamId])
  return !board || seesBoardNow(sql, { boardId: streamId, personId })
}

async function demoPeopleOf({ config, em }: AppParts): Promise<string[]> {
  if (!config.demo) return []
  const people = await em.fork().find(Person, { isDemo: true }, { orderBy: { createdAt: 'asc', id: 'asc' } })
  return people.map((person) => [person.displayName, person.organisation].filter(Boolean).join(', '))
}
