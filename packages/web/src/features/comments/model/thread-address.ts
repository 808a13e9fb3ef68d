import type { Stance, ThreadOrder } from '../../../client/schema.generated.js'
import type { ThreadListing } from './threads.js'

/** What a lever's address says of its thread, so that it can be shared and come back to. */
export interface ThreadAddress {
  ordre?: string
  type?: string
  mots?: string
}

const orderNames = { NEWEST: 'recents', OLDEST: 'anciens', DISCUSSED: 'discutes' } satisfies Record<ThreadOrder, string>
const stanceAddresses = {
  FOR: 'pour',
  AGAINST: 'contre',
  QUESTION: 'question',
  INFO: 'information',
  NEUTRAL: 'remarque',
} satisfies Record<Stance, string>

/** What of a thread an address asks for; what it does not know is left out. */
export function listingOf({ ordre, type, mots }: ThreadAddress): ThreadListing {
  return {
    order: keyOf(orderNames, ordre) ?? 'NEWEST',
    stance: keyOf(stanceAddresses, type),
    search: mots?.trim().slice(0, 200) || null,
  }
}

/** The address of what is listed of a thread; empty for all of it, the newest first. */
export function addressOf({ order, stance, search }: ThreadListing): ThreadAddress {
  return {
    ...(order === 'NEWEST' ? {} : { ordre: orderNames[order] }),
    ...(stance ? { type: stanceAddresses[stance] } : {}),
    ...(search ? { mots: search } : {}),
  }
}

function keyOf<Key extends string>(names: Record<Key, string>, name: string | undefined): Key | null {
  // Object.keys gives the keys of what it is given.
  const keys = Object.keys(names) as Key[]
  return keys.find((key) => names[key] === name) ?? null
}
