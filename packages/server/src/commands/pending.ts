import { PublicError } from '../errors.js'
import type { Logger } from '../logger.js'
import { unavailability } from '../unavailable.js'
import type { Actor, AnyInput, Command } from './command.js'
import type { Acknowledgement } from './run-command.js'

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

/** What somebody whose command failed is told; a bug is logged. */
export function refusalOf(logger: Logger, { command }: Pending, fault: unknown): unknown {
  if (fault instanceof PublicError) return fault
  const passing = unavailability(fault)
  logger[passing ? 'warn' : 'error']({ err: fault, command: command.name }, 'a command failed')
  return passing ?? fault
}
