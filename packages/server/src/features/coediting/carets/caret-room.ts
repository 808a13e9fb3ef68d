import { limits } from '@leviers/shared/limits'
import type { CaretPlace, CaretsSnapshot, ShownCaret } from '../../../ports/texts.js'
import { SharedRoom, type RoomParts } from '../../../rooms/shared-room.js'
import { decodeCarets, encodeCarets, type CaretShare } from './caret-share.js'

interface OpenSeat {
  personId: string
  place: CaretPlace | null
  movedAt: number
  typedAt: number
}

interface MovedCaret {
  clientId: number
  personId: string
  place: CaretPlace | null
  isTyping: boolean
}

const { caretMilliseconds, caretSeconds, seatsPerPerson, typingSeconds } = limits.coediting

/**
 * One text, as long as somebody writes in it or watches through this node. Those who prefer not to be shown have no caret
 * for the others.
 */
export class CaretRoom {
  private readonly writing = new Map<number, OpenSeat>()
  private readonly room: SharedRoom<CaretShare, Omit<CaretsSnapshot, 'number'>>

  constructor(parts: RoomParts, topic: string) {
    this.room = new SharedRoom(parts, topic, {
      throttleMilliseconds: caretMilliseconds,
      share: () => this.shareOf(parts.node),
      merged,
      isNobody: (share: CaretShare) => share.seats === 0,
      encode: encodeCarets,
      decode: decodeCarets,
    })
  }

  open({ clientId, personId }: { clientId: number; personId: string }): () => void {
    this.writing.delete(clientId)
    forgetOldest(this.writing, personId)
    const seat = { personId, place: null, movedAt: 0, typedAt: 0 }
    this.writing.set(clientId, seat)
    const leave = this.room.arrive(personId)
    return () => {
      if (this.writing.get(clientId) === seat) this.writing.delete(clientId)
      leave()
    }
  }

  /** Somebody only watches. */
  watch(): () => void {
    return this.room.arrive(null)
  }

  async move({ clientId, personId, place, isTyping }: MovedCaret): Promise<boolean> {
    const seat = this.writing.get(clientId)
    if (seat?.personId !== personId) return false
    const now = performance.now()
    Object.assign(seat, { place, movedAt: now, ...(isTyping ? { typedAt: now } : {}) })
    await this.room.ask()
    return true
  }

  seats(): number {
    return this.room.now().pens
  }

  isEmpty(): boolean {
    return this.room.isEmpty()
  }

  lastSnapshot(): Promise<CaretsSnapshot | null> {
    return this.room.lastSnapshot()
  }

  look(): void {
    this.room.look()
  }

  stop(): void {
    this.writing.clear()
    this.room.stop()
  }

  private shareOf(node: string): CaretShare {
    const carets = caretsOf(this.writing, (id) => this.room.people.mayBeNamed(id))
    return { node, seats: this.writing.size, carets }
  }
}

/** Makes place for one more editor of somebody who has as many as one may: what they opened first counts no more. */
function forgetOldest(seats: Map<number, OpenSeat>, personId: string): void {
  const own = [...seats].filter(([, seat]) => seat.personId === personId)
  for (const [clientId] of own.slice(0, Math.max(0, own.length + 1 - seatsPerPerson))) seats.delete(clientId)
}

function caretsOf(seats: ReadonlyMap<number, OpenSeat>, mayBeNamed: (personId: string) => boolean): ShownCaret[] {
  const now = performance.now()
  return [...seats].flatMap(([clientId, { personId, place, movedAt, typedAt }]) => {
    if (!place || now - movedAt > caretSeconds * 1_000 || !mayBeNamed(personId)) return []
    return [{ clientId, personId, ...place, isTyping: typedAt > 0 && now - typedAt < typingSeconds * 1_000 }]
  })
}

function merged(shares: readonly CaretShare[]): Omit<CaretsSnapshot, 'number'> {
  return {
    carets: shares.flatMap(({ carets }) => carets),
    pens: shares.reduce((sum, { seats }) => sum + seats, 0),
  }
}
