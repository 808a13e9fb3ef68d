import type { Context } from '../../context.js'
import { countedLease, type LeaseArgs } from './presence-lease.js'

/** The page of a lease leaves; gives true. Throws BAD_INPUT, TOO_MANY_REQUESTS. */
export function endPresence(context: Context, lease: LeaseArgs): boolean {
  context.presence.leases.end(countedLease(context, lease))
  return true
}
