import type { LiveSource } from '../live/live-stream.js'
import { PresenceLeases } from './presence-leases.js'
import { makePresenceRoom, type Place, type PresenceRoom, type PresenceSnapshot } from './presence-room.js'
import { Rooms, type RoomsParts } from './rooms.js'

export interface Presence {
  /** Someone is on a board, somewhere, until the returned function is called. */
  arrive(boardId: string, place: Place): () => void
  /** Snapshots of who is on a board, at most one a second. */
  source: LiveSource<PresenceSnapshot>
  /** Pages without a socket. */
  leases: PresenceLeases
  /** The last published snapshot of a board. */
  lastSnapshot(boardId: string): Promise<PresenceSnapshot>
  stop(): void
}

const nobody: PresenceSnapshot = { number: 0, people: [], total: 0, unnamed: 0 }

/** Who is where, on this node and on the others: in memory only, best effort, never stored, never logged. */
export function makePresence(parts: RoomsParts): Presence {
  const rooms = new Rooms<PresenceSnapshot, PresenceRoom>(parts, (roomParts, boardId) =>
    makePresenceRoom(roomParts, `presence:${boardId}`),
  )
  const arrive = (boardId: string, place: Place) => rooms.enter(boardId, (room) => room.arrive(place))
  const leases = new PresenceLeases({ signals: parts.signals, arrive })
  return {
    arrive,
    source: rooms.source,
    leases,
    lastSnapshot: async (boardId) => (await rooms.get(boardId)?.lastSnapshot()) ?? nobody,
    stop() {
      leases.stop()
      rooms.stop()
    },
  }
}
