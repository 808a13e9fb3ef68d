import { randomUUID } from 'node:crypto'
import { PublicError } from '../errors.js'
import type { LiveSource } from './live-stream.js'
import { PresenceRoom, type Place, type PresenceTold, type RoomParts } from './presence-room.js'

export interface Presence {
  /** Someone is on a board, somewhere, until the returned function is called. */
  arrive(boardId: string, place: Place): () => void
  /** Who is on a board, told whole each time, at most once a second. */
  source: LiveSource<PresenceTold>
  stop(): void
}

/** Who is where, on this node and on the others: in memory only, best effort, never stored, never logged. */
export function makePresence(parts: Pick<RoomParts, 'bell' | 'logger' | 'signals' | 'readShown'>): Presence {
  const rooms = new Map<string, PresenceRoom>()
  const listeners = new Map<string, Set<() => void>>()
  const node = randomUUID()
  let number = 0

  function roomOf(boardId: string): PresenceRoom {
    const known = rooms.get(boardId)
    if (known) return known
    const onTold = () => listeners.get(boardId)?.forEach((onNews) => onNews())
    const room = new PresenceRoom({ ...parts, node, nextNumber: () => (number += 1), onTold }, `presence:${boardId}`)
    rooms.set(boardId, room)
    return room
  }

  function listen(boardId: string, onNews: () => void): () => void {
    const ofBoard = listeners.get(boardId) ?? new Set()
    ofBoard.add(onNews)
    listeners.set(boardId, ofBoard)
    return () => {
      ofBoard.delete(onNews)
      if (ofBoard.size === 0 && listeners.get(boardId) === ofBoard) listeners.delete(boardId)
    }
  }

  return {
    arrive(boardId, place) {
      const room = roomOf(boardId)
      const leave = room.arrive(place)
      return () => {
        leave()
        if (!room.isEmpty() || rooms.get(boardId) !== room) return
        rooms.delete(boardId)
        room.stop()
      }
    },
    source: {
      listen,
      mayWait: () => false,
      // What was told before does not count any more.
      told: (items) => items.slice(-1),
      reader: {
        async after(boardId, known) {
          const told = await rooms.get(boardId)?.lastTold()
          return told && told.number > known ? [told] : []
        },
      },
      async reset(boardId) {
        const told = await rooms.get(boardId)?.lastTold()
        if (!told) throw new PublicError('NOT_FOUND')
        return told
      },
    },
    stop() {
      rooms.forEach((room) => room.stop())
      rooms.clear()
    },
  }
}
