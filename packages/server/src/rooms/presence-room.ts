import {
  decodeShare,
  leaseLetters,
  encodeShare,
  type Activity,
  type NamedPlace,
  type PresenceShare,
} from './presence-share.js'
import { SharedRoom, type RoomParts } from './shared-room.js'

/** Where a page is: its person is null for a visitor. */
export interface Place {
  personId: string | null
  leverId: string | null
  activity: Activity
  /** The id of its lease, when it has no socket: it may have asked several nodes. */
  lease?: string
}

/** Who is on a board, as it is published. */
export interface PresenceSnapshot {
  /** Grows with each snapshot. */
  number: number
  people: readonly NamedPlace[]
  total: number
  unnamed: number
}

/** Between two snapshots of a board. */
const throttleMilliseconds = 1_000
const maxShown = 50

/** One board, as long as somebody is there through this node: who is there, here and elsewhere. */
export interface PresenceRoom {
  /** Someone comes; the returned function says that they left. */
  arrive(place: Place): () => void
  isEmpty(): boolean
  /** The last published snapshot; waits for the first one. */
  lastSnapshot(): Promise<PresenceSnapshot | null>
  look(): void
  /** Tells the other nodes that nobody is here any more. */
  stop(): void
}

export function makePresenceRoom(parts: RoomParts, topic: string): PresenceRoom {
  const places = new Set<Place>()
  const room: SharedRoom<PresenceShare, Omit<PresenceSnapshot, 'number'>> = new SharedRoom<
    PresenceShare,
    Omit<PresenceSnapshot, 'number'>
  >(parts, topic, {
    throttleMilliseconds,
    share: () => shareOf(parts.node, [...places], room.people),
    merged,
    isNobody: ({ named, more, unnamed }) => named.length === 0 && more === 0 && unnamed === 0,
    encode: encodeShare,
    decode: decodeShare,
  })
  return {
    arrive(place) {
      places.add(place)
      const leave = room.arrive(place.personId)
      return () => {
        places.delete(place)
        leave()
      }
    },
    isEmpty: () => room.isEmpty(),
    lastSnapshot: () => room.lastSnapshot(),
    look: () => room.look(),
    stop() {
      places.clear()
      room.stop()
    },
  }
}

function shareOf(
  node: string,
  places: readonly Place[],
  people: { mayBeNamed(personId: string): boolean },
): PresenceShare {
  const named = places.flatMap(({ personId, leverId, activity }) =>
    personId !== null && people.mayBeNamed(personId) ? [{ personId, leverId, activity }] : [],
  )
  const unnamed = places.filter(({ personId }) => personId === null || !people.mayBeNamed(personId))
  const byPerson = Map.groupBy(unnamed, (place) => place.personId ?? place)
  const leases = [...byPerson.values()].flatMap((ofOne) => leaseOf(ofOne) ?? [])
  return { node, named: onceEach(named), more: 0, unnamed: byPerson.size, leases }
}

/** The id by which nodes count an unnamed person once who polls several of them; null for whoever has a socket here. */
function leaseOf(places: readonly Place[]): string | null {
  const [first] = places.map(({ lease }) => lease ?? '').toSorted()
  return first ? first.slice(0, leaseLetters) : null
}

function merged(shares: readonly PresenceShare[]): Omit<PresenceSnapshot, 'number'> {
  const named = onceEach(shares.flatMap((share) => share.named))
  const leases = shares.flatMap((share) => share.leases)
  const countedTwice = leases.length - new Set(leases).size
  const unnamed = shares.reduce((sum, share) => sum + share.unnamed, 0) - countedTwice
  const more = shares.reduce((sum, share) => sum + share.more, 0)
  return { people: named.slice(0, maxShown), total: named.length + more + unnamed, unnamed }
}

/** Each person once, however many screens they have: what they write counts more than what they read. */
function onceEach(places: readonly NamedPlace[]): NamedPlace[] {
  const byPerson = new Map<string, NamedPlace>()
  for (const place of places.toSorted((a, b) => rankOf(b) - rankOf(a))) {
    if (!byPerson.has(place.personId)) byPerson.set(place.personId, place)
  }
  return [...byPerson.values()]
}

const ranks = { READING: 0, COMMENTING: 2, EDITING: 4 } satisfies Record<Activity, number>

function rankOf({ leverId, activity }: NamedPlace): number {
  return ranks[activity] + (leverId === null ? 0 : 1)
}
