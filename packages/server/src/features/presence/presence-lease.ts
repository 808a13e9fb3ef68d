import { limits } from '@leviers/shared/limits'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import type { WatchReader } from '../../ports/board-readers.js'
import type { Place } from '../../rooms/presence-room.js'

/** Names the lease of a page without a socket. */
export interface LeaseArgs {
  leaseId: string
}

/** The lease that is asked for; asking costs what following costs. Throws BAD_INPUT, TOO_MANY_REQUESTS. */
export function countedLease(context: Context, { leaseId }: LeaseArgs): string {
  context.countRead(limits.reading.leastCost)
  if (!isUuid(leaseId)) throw new PublicError('BAD_INPUT', { field: 'leaseId' })
  return leaseId
}

/** Whoever asks is at a place for some seconds more. Throws TOO_MANY_REQUESTS. */
export function renewLease(
  { presence, address }: Context,
  { id, watch }: { id: string; watch: WatchReader },
  { boardId, ...place }: Place & { boardId: string },
): void {
  const { perPerson, perAddress } = limits.presence
  const { personId } = place
  const counted = personId === null ? { holder: address, most: perAddress } : { holder: personId, most: perPerson }
  presence.leases.renew({ id, boardId, place, watch, ...counted })
}
