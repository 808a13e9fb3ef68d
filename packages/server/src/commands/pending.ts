import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Bell } from '../cluster/bell.js'
import { PublicError } from '../errors.js'
import type { LoggedEvent } from '../log/stream-log.js'
import type { Logger } from '../logger.js'
import type { Sql } from '../sql.js'
import type { Metrics } from '../metrics.js'
import { unavailability } from '../unavailable.js'
import type { Actor, AnyInput, Command } from './command.js'

/** What runs commands. */
export interface RunnerParts {
  em: SqlEntityManager
  bell: Bell
  logger: Logger
  metrics: Pick<Metrics, 'committed'>
  now: () => Date
  /** Whether the answer to what somebody did before may be given to them again: it shows things as they are now. */
  mayRead(sql: Sql, done: { streamId: string; personId: string }): Promise<boolean>
}

/** What an acknowledged command left behind: its event, or null when nothing had to change. */
export interface Acknowledgement {
  event: LoggedEvent | null
  streamId: string
}

/** A command that waits for its turn on a stream. */
export interface Pending {
  streamId: string
  command: Command<AnyInput>
  actor: Actor
  input: AnyInput
  at: Date
  contentHash: string
  resolve(acknowledgement: Acknowledgement): void
  reject(fault: unknown): void
}

/** The PublicError for a failed command; a bug is logged. */
export function refusalOf(logger: Logger, { command }: Pending, fault: unknown): unknown {
  if (fault instanceof PublicError) return fault
  const passing = unavailability(fault)
  logger[passing ? 'warn' : 'error']({ err: fault, command: command.name }, 'a command failed')
  return passing ?? fault
}
