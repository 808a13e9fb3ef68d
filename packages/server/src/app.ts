import 'reflect-metadata'
import { limits } from '@leviers/shared/limits'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Config } from './config.js'
import type { AppParts } from './context.js'
import { openDatabase, type Database } from './database.js'
import { makeBroadcaster, type BroadcastCounts } from './events/broadcaster.js'
import { makeFairQueue } from './events/fair-queue.js'
import { startFollowTick } from './events/follow-tick.js'
import { readMovedHeads } from './events/followed-heads.js'
import { openBell } from './events/open-bell.js'
import { openSignals } from './events/open-signals.js'
import { makePresence } from './events/presence.js'
import { startCommandRunner } from './events/run-command.js'
import type { LiveSource, Numbered } from './events/live-stream.js'
import { makeStreamHeads } from './events/stream-heads.js'
import { readEvents } from './events/stream-log.js'
import { makeStreamTail } from './events/stream-tail.js'
import type { BoardEvent } from './features/boards/board-event.type.js'
import { makeSessionEnds } from './features/people/session-ends.js'
import { startSessionWatch } from './features/people/session-watch.js'
import { textPurgeWorker } from './features/coediting/text-purge-worker.js'
import { startTexts } from './features/coediting/start-texts.js'
import { forgetWorker } from './features/people/forget-sign-in.js'
import { makeOutbox } from './features/people/make-outbox.js'
import { mailWorker } from './features/people/send-mail.js'
import { makeBoardSource } from './features/feed/board-source.js'
import { personEventsOf } from './features/feed/person-events.js'
import { makePersonSource } from './features/feed/person-source.js'
import type { PersonEvent } from './features/people/person-event.type.js'
import { boardEventsOf, changesEarlierWords } from './features/feed/board-events.js'
import { makeShownPeople } from './features/people/read-shown-people.js'
import { Person } from './features/people/person.entity.js'
import { startControlSocket } from './http/control-socket.js'
import type { SocketCounts } from './http/graphql-ws.js'
import { startHttp } from './http/server.js'
import { makeJobs } from './jobs/jobs.js'
import { makeLogger } from './logger.js'
import { makeMetrics } from './metrics.js'
import { makeSchema } from './schema.js'
import { seed } from './seed/seed.js'
import { sqlOf } from './sql.js'

export interface App {
  url: string
  parts: AppParts
  counts(): SocketCounts & BroadcastCounts
  /** Who can be tried on a demonstration: name and role. */
  demoPeople(): Promise<string[]>
  /**
   * Ends what is under way, closes sockets with 1012, spread over some seconds (by default those of the configuration),
   * and the database.
   */
  stop(drainSeconds?: number): Promise<void>
}

const eventsPerRead = 500

/**
 * Starts the whole application: database, migrations, seed, API, pages. Throws StartRefused with a sentence for the
 * operator when it cannot.
 */
export async function startApp(config: Config, now: () => Date = () => new Date()): Promise<App> {
  const logger = makeLogger(config)
  const database = await openDatabase(config)
  const jobs = makeJobs(database.jobs, logger)
  try {
    const bell = await openBell(config, logger)
    const signals = await openSignals(config, logger)
    const { em } = database
    const metrics = makeMetrics()
    const runner = startCommandRunner({ em, bell, logger, metrics, now })
    const tick = startFollowTick({
      readMoved: (followed) => readMovedHeads(sqlOf(em), followed),
      onWentBack: (logs) => logger.warn({ logs: logs.length }, 'the database stands lower than what was told of it'),
      logger,
    })
    const sessionEnds = makeSessionEnds({ em, bell, logger, now })
    const readShown = makeShownPeople(sqlOf(em))
    const print = (line: string) => void process.stdout.write(line)
    const mailer = makeOutbox({ jobs, sendsMail: config.smtpUrl !== null, now, print })
    const parts: AppParts = {
      config,
      em,
      bell,
      runner,
      sessionEnds,
      logger,
      metrics,
      now,
      mailer,
      broadcaster: makeBroadcaster({ bell, tick, logger }),
      heads: makeStreamHeads(sqlOf(em)),
      reads: makeFairQueue(limits.reading),
      presence: makePresence({ bell, logger, signals, readShown }),
      // Each tells its own kind of events; the application only knows that they are numbered.
      boardSource: boardSourceOf(em) as unknown as LiveSource<Numbered>,
      personSource: personSourceOf(em) as unknown as LiveSource<Numbered>,
      texts: startTexts({ em, bell, runner, logger, now, signals, readShown }),
    }
    const catalogue = await seed(parts)
    await jobs.start([...mailWorker(parts), forgetWorker(parts), textPurgeWorker(parts)])
    const http = await startHttp(parts, await makeSchema(catalogue))
    metrics.read(() => ({ ...http.counts(), ...parts.broadcaster.counts(), ...parts.reads.counts() }))
    const sessions = startSessionWatch(parts)
    const control = await startControlSocket(parts)
    return {
      url: `http://localhost:${http.port}`,
      parts,
      counts: () => ({ ...http.counts(), ...parts.broadcaster.counts() }),
      demoPeople: () => demoPeopleOf(parts),
      stop: (drainSeconds = config.drainSeconds) =>
        stopAll([
          () => http.stop(drainSeconds),
          () => Promise.resolve(parts.broadcaster.stop()),
          () => tick.stop(),
          () => Promise.resolve(parts.presence.stop()),
          () => signals.stop(),
          () => sessions.stop(),
          () => control.stop(),
          () => parts.texts.stop(),
          () => runner.drain(),
          () => jobs.stop(),
          () => bell.stop(),
          () => database.close(),
        ]),
    }
  } catch (fault) {
    await jobs.stop().catch(() => undefined)
    await closeQuietly(database)
    throw fault
  }
}

async function demoPeopleOf({ config, em }: AppParts): Promise<string[]> {
  if (!config.demo) return []
  const people = await em.fork().find(Person, { isDemo: true }, { orderBy: { createdAt: 'asc', id: 'asc' } })
  return people.map((person) => [person.displayName, person.organisation].filter(Boolean).join(', '))
}

function boardSourceOf(em: SqlEntityManager) {
  const tail = makeStreamTail<BoardEvent>({
    async read(streamId, after) {
      const sql = sqlOf(em)
      return boardEventsOf(sql, await readEvents(sql, { streamId, after, most: eventsPerRead }))
    },
    outdatesEarlier: changesEarlierWords,
  })
  return makeBoardSource(em, tail)
}

function personSourceOf(em: SqlEntityManager) {
  const tail = makeStreamTail<PersonEvent>({
    async read(streamId, after) {
      return personEventsOf(await readEvents(sqlOf(em), { streamId, after, most: eventsPerRead }))
    },
    outdatesEarlier: () => false,
  })
  return makePersonSource(tail)
}

async function stopAll(steps: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of steps) await step()
}

async function closeQuietly(database: Database): Promise<void> {
  await database.close().catch(() => undefined)
}
