import type { PgBoss, QueueOptions } from 'pg-boss'
import type { Logger } from '../logger.js'
import type { Sql } from '../sql.js'
import { makeBoss, type JobDatabase } from './job-database.js'
import { makeNextTries, type NextTries } from './next-tries.js'

/** What is done in the background: by one node at a time, under a lease, and again when it failed or its node died. */
export interface Worker<Data extends object = object> {
  queue: string
  /** How often it is tried again, and how long one try may take. */
  tries: QueueOptions
  /** How many jobs a node does at the same time. */
  atOnce: number
  /** How often a node looks for work that nobody woke it for. */
  pollSeconds: number
  /** When it is to be done by itself, once for all nodes: a cron expression. */
  cron?: string
  run(data: Data): Promise<void>
}

/** Background work, kept in the database: what is queued is done, whatever node dies. */
export interface Jobs {
  /** Takes up the work; nothing is queued before. */
  start(workers: readonly Worker[]): Promise<void>
  /** Queues a job in the transaction of what asks for it. */
  add(sql: Sql, queue: string, data: object): Promise<void>
  /** Has this node look at a queue at once: for after the commit. */
  wake(queue: string): void
  /** Ends what is under way, and takes up nothing more. What does not end in time is done again by another node. */
  stop(): Promise<void>
}

const stopMilliseconds = 3_000

/** Makes the background work of a node; nothing is done before it is started. */
export function makeJobs(database: JobDatabase, logger: Logger): Jobs {
  const boss = makeBoss(database)
  boss.on('error', (fault) => logger.warn({ err: fault }, 'jobs could not be looked for, trying again'))
  const hands = new Map<string, string[]>()
  const tries = makeNextTries(boss)
  return {
    async start(workers) {
      await boss.start()
      for (const worker of workers) {
        await prepareQueue(boss, worker)
        const taking = Array.from({ length: worker.atOnce }, () => takeJobs({ boss, tries, logger }, worker))
        hands.set(worker.queue, await Promise.all(taking))
      }
    },
    async add(sql, queue, data) {
      const db = {
        executeSql: async (text: string, values: unknown[] = []) => ({ rows: await sql.rows(text, values) }),
      }
      await boss.send(queue, data, { db })
    },
    wake: (queue) => hands.get(queue)?.forEach((id) => boss.notifyWorker(id)),
    async stop() {
      tries.stop()
      await boss.stop({ graceful: true, timeout: stopMilliseconds })
    },
  }
}

async function prepareQueue(boss: PgBoss, { queue, tries, cron }: Worker): Promise<void> {
  await boss.createQueue(queue, tries)
  // One that exists keeps what it was made with.
  await boss.updateQueue(queue, tries)
  // Known from here on: in the transaction that queues a job nothing else is asked, for the embedded database has no
  // second connection to answer on.
  await boss.findJobs(queue, { limit: 1 })
  if (cron === undefined) return
  await boss.schedule(queue, cron)
  // Also soon after a start, so that what is often restarted does it too; once for nodes that start together.
  await boss.send(queue, {}, { singletonSeconds: 60 })
}

/** Does one job after the other, and gives the id by which it is woken. */
async function takeJobs(
  { boss, tries, logger }: { boss: PgBoss; tries: NextTries; logger: Logger },
  { queue, pollSeconds, run }: Worker,
): Promise<string> {
  const id: string = await boss.work<object>(queue, { pollingIntervalSeconds: pollSeconds }, async ([job]) => {
    try {
      if (job) await run(job.data)
    } catch (fault) {
      // Its id and the fault alone: what it was about is in its own row.
      logger.warn({ err: fault, queue, job: job?.id }, 'a job failed, it will be tried again')
      if (job) tries.wakeWhenDue(queue, job.id, () => boss.notifyWorker(id))
      throw fault
    } finally {
      // Where one job was there may be more: it is looked for again without a pause, until there is none.
      boss.notifyWorker(id)
    }
  })
  return id
}
