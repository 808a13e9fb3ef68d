import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Config } from './config.js'
import { openEmbedded } from './database/open-embedded.js'
import { openPostgres } from './database/open-postgres.js'
import type { TimelineChange } from './log/timeline.js'
import type { JobDatabase } from './jobs/job-database.js'

export interface Database {
  em: SqlEntityManager
  kind: 'EMBEDDED' | 'POSTGRESQL'
  /** Where background work is kept: in the same database. */
  jobs: JobDatabase
  /** Which files it is in, where that is known. */
  files: string
  /** What it was restored to last; see log/timeline.ts. */
  timelineId: string
  /** Whether it is still what was opened. Rejected while it does not answer. */
  look(): Promise<TimelineChange | null>
  /** Begins a new timeline: a cursor from before is of no use any more. */
  renew(): Promise<void>
  /** All of it as one compressed archive, as of this moment; only of an embedded one. */
  dump?(): Promise<Blob>
  /** Ends what is under way at once: whoever waits for an answer is told that there will be none. */
  cut(): void
  close(): Promise<void>
}

/**
 * Opens the database of the configuration and brings its tables up to date. Throws StartRefused when another process
 * holds the data directory, when the database cannot be reached, or when it is not durable.
 */
export function openDatabase(config: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<Database> {
  return config.databaseUrl ? openPostgres(config.databaseUrl) : openEmbedded(config.dataDir)
}
