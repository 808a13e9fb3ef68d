import { randomUUID } from 'node:crypto'
import { PublicError } from '../errors.js'
import type { OnRing } from '../cluster/bell.js'
import type { LiveSource, Numbered } from '../live/live-stream.js'
import type { RoomParts } from './shared-room.js'

/** What the rooms of all kinds share. */
export type RoomsParts = Pick<RoomParts, 'bell' | 'logger' | 'signals' | 'readShown'>

interface Room<Told extends Numbered> {
  isEmpty(): boolean
  lastTold(): Promise<Told | null>
  /** Looks again at what may have changed unheard. */
  look(): void
  stop(): void
}

export interface Rooms<Kind extends Room<Numbered>> {
  /** The room of a place while somebody is in it. */
  get(id: string): Kind | undefined
  /** Does something in the room of a place that somebody enters; the returned function is called when they leave. */
  enter(id: string, arrive: (room: Kind) => () => void): () => void
  stop(): void
}

/** For what was not heard; of all rooms at the same moment, so that they ask the database together. */
const lookMilliseconds = 5_000

/** The rooms of one kind: each is there as long as somebody is in it through this node. */
export function makeRooms<Told extends Numbered, Kind extends Room<Told>>(
  parts: RoomsParts,
  make: (parts: RoomParts, id: string) => Kind,
): Rooms<Kind> & { source: LiveSource<Told> } {
  const rooms = new Map<string, Kind>()
  const listeners = new Map<string, Set<OnRing>>()
  const node = randomUUID()
  const looking = setInterval(() => rooms.forEach((room) => room.look()), lookMilliseconds)
  let number = 0

  function roomOf(id: string): Kind {
    const known = rooms.get(id)
    if (known) return known
    const onTold = () => listeners.get(id)?.forEach((onNews) => onNews(false))
    const room = make({ ...parts, node, nextNumber: () => (number += 1), onTold }, id)
    rooms.set(id, room)
    return room
  }

  function listen(id: string, onNews: OnRing): () => void {
    const ofRoom = listeners.get(id) ?? new Set()
    ofRoom.add(onNews)
    listeners.set(id, ofRoom)
    return () => {
      ofRoom.delete(onNews)
      if (ofRoom.size === 0 && listeners.get(id) === ofRoom) listeners.delete(id)
    }
  }

  return {
    get: (id) => rooms.get(id),
    enter(id, arrive) {
      const room = roomOf(id)
      const leave = arrive(room)
      return () => {
        leave()
        if (!room.isEmpty() || rooms.get(id) !== room) return
        rooms.delete(id)
        room.stop()
      }
    },
    source: {
      listen,
      isDeferrable: () => false,
      // What was told before does not count any more.
      coalesce: (items) => items.slice(-1),
      reader: {
        async after(id, known) {
          const told = await rooms.get(id)?.lastTold()
          return told && told.number > known ? [told] : []
        },
      },
      async reset(id) {
        const told = await rooms.get(id)?.lastTold()
        if (!told) throw new PublicError('NOT_FOUND')
        return told
      },
    },
    stop() {
      clearInterval(looking)
      rooms.forEach((room) => room.stop())
      rooms.clear()
    },
  }
}
