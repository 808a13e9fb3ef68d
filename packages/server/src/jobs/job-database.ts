import { PgBoss, type ConstructorOptions } from 'pg-boss'

/** Where jobs are kept: beside the tables of people's work, in a schema of their own. */
export type JobDatabase = Pick<ConstructorOptions, 'db' | 'backend' | 'connectionString'>

const hourSeconds = 60 * 60

/**
 * A server without work asks for next to nothing: what is urgent is woken for, and what is left by a node that died is
 * looked for each minute. What pg-boss can do beside (flows, a registry of nodes, rebuilding of indexes) is not used.
 */
const quiet = {
  schema: 'pgboss',
  max: 2,
  superviseIntervalSeconds: 60,
  monitorIntervalSeconds: 60,
  queueCacheIntervalSeconds: 600,
  cronMonitorIntervalSeconds: 45,
  cronWorkerIntervalSeconds: 45,
  flowIntervalSeconds: hourSeconds,
  bamIntervalSeconds: hourSeconds,
  registerInstance: false,
  monitorVacuum: false,
  reindex: false,
  openTelemetry: { enabled: false },
} satisfies ConstructorOptions

/** A pg-boss on this database, not started. */
export function makeBoss(database: JobDatabase, more: ConstructorOptions = {}): PgBoss {
  return new PgBoss({ ...quiet, ...database, ...more })
}

/** Brings the tables of jobs up to date: right after our own, under the same lock. */
export async function migrateJobs(database: JobDatabase): Promise<void> {
  const boss = makeBoss(database, { supervise: false, schedule: false })
  // What goes wrong is thrown by the start; without a listener it would end the process as well.
  boss.on('error', () => undefined)
  // Another node may do the same: whoever comes second looks again.
  await boss.start({ attempts: 3 })
  await boss.stop({ graceful: false })
}
