import type { SqlEntityManager } from '@mikro-orm/sql'
import type { JobDatabase } from '../jobs/job-database.js'
import type { TimelineChange } from '../log/timeline.js'

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
