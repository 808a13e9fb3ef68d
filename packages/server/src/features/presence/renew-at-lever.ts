import { viewerOf, type Context } from '../../context.js'
import { placeAtLever, type AtLeverArgs } from './set-activity.js'
import { countedLease, renewLease, type LeaseArgs } from './presence-lease.js'

/**
 * Whoever asks does something at a lever for some seconds more, without a socket; gives true. Throws SIGN_IN_FIRST,
 * SESSION_EXPIRED, BAD_INPUT, NOT_FOUND, TOO_MANY_REQUESTS.
 */
export async function renewAtLever(context: Context, { leaseId, ...at }: LeaseArgs & AtLeverArgs): Promise<boolean> {
  viewerOf(context)
  const id = countedLease(context, { leaseId })
  const { watch, ...place } = await placeAtLever(context, at)
  renewLease(context, { id, watch }, place)
  return true
}
