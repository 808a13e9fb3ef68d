import type { LiveSource } from './live-stream.js'
import { makePresenceRoom, type Place, type PresenceRoom, type PresenceTold } from './presence-room.js'
import { makeRooms, type RoomsParts } from './rooms.js'

export interface Presence {
  /** Someone is on a board, somewhere, until the returned function is called. */
  arrive(boardId: string, place: Place): () => void
  /** Who is on a board, told whole each time, at most once a second. */
  source: LiveSource<PresenceTold>
  stop(): void
}

/** Who is where, on this node and on the others: in memory only, best effort, never stored, never logged. */
export function makePresence(parts: RoomsParts): Presence {
  const rooms = makeRooms<PresenceTold, PresenceRoom>(parts, (roomParts, boardId) =>
    makePresenceRoom(roomParts, `presence:${boardId}`),
  )
  return {
    arrive: (boardId, place) => rooms.enter(boardId, (room) => room.arrive(place)),
    source: rooms.source,
    stop: () => rooms.stop(),
  }
}
