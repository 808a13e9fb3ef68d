import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { unavailability } from '../../../unavailable.js'

/** What is thrown when a passkey's answer does not hold: for logs the reason, which names nobody. */
export function whatFails({ logger }: Pick<Context, 'logger'>): (fault: unknown) => never {
  return (fault) => {
    if (fault instanceof PublicError || unavailability(fault)) throw fault
    logger.warn({ reason: fault instanceof Error ? fault.name : 'unknown' }, 'a passkey could not be verified')
    throw new PublicError('PASSKEY_NOT_PROVEN')
  }
}
