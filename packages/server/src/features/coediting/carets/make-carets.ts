import { Rooms, type RoomsParts } from '../../../rooms/rooms.js'
import type { Carets, CaretsSnapshot } from '../../../ports/texts.js'
import { CaretRoom } from './caret-room.js'

export interface CaretsParts extends RoomsParts {
  people: Carets['people']
}

/** Where everybody's carets are, on this node and on the others. */
export function makeCarets(parts: CaretsParts): Carets {
  const rooms = new Rooms<CaretsSnapshot, CaretRoom>(
    parts,
    (roomParts, leverId) => new CaretRoom(roomParts, `carets:${leverId}`),
  )
  return {
    open: (leverId, seat) => rooms.enter(leverId, (room) => room.open(seat)),
    watch: (leverId) => rooms.enter(leverId, (room) => room.watch()),
    move: (leverId, caret) => rooms.get(leverId)?.move(caret) ?? Promise.resolve(false),
    people: parts.people,
    seats: (leverId) => rooms.get(leverId)?.seats() ?? 0,
    source: rooms.source,
    stop: () => rooms.stop(),
  }
}
