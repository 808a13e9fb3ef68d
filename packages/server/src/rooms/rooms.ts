import { randomUUID } from 'node:crypto'
import { TopicListeners } from '../async/topic-listeners.js'
import { PublicError } from '../errors.js'
import type { OnRing } from '../cluster/bell.js'
import type { LiveSource, Numbered } from '../live/live-stream.js'
import type { RoomParts } from './shared-room.js'

/** What the rooms of all kinds share. */
export type RoomsParts = Pick<RoomParts, 'bell' | 'logger' | 'signals' | 'readShown'>

interface Room<Snapshot extends Numbered> {
  isEmpty(): boolean
  lastSnapshot(): Promise<Snapshot | null>
  /** Rereads what may have changed without a signal. */
  look(): void
  stop(): void
}

/** Rooms reread on this interval, all at once, so that they share one statement. */
const lookMilliseconds = 5_000

/** The rooms of one kind: each is there as long as somebody is in it through this node. */
export class Rooms<Snapshot extends Numbered, Kind extends Room<Snapshot>> {
  /** The live source of a room: each item is a whole snapshot. */
  readonly source: LiveSource<Snapshot>
  private readonly rooms = new Map<string, Kind>()
  private readonly listeners = new TopicListeners<OnRing>()
  private readonly node = randomUUID()
  private readonly looking: NodeJS.Timeout
  private number = 0

  constructor(
    private readonly parts: RoomsParts,
    private readonly make: (parts: RoomParts, id: string) => Kind,
  ) {
    this.looking = setInterval(() => this.rooms.forEach((room) => room.look()), lookMilliseconds)
    this.source = {
      listen: (id, onNews) => this.listeners.add(id, onNews),
      isDeferrable: () => false,
      // Only the newest snapshot counts.
      coalesce: (items) => items.slice(-1),
      reader: { after: (id, known) => this.after(id, known) },
      reset: (id) => this.reset(id),
    }
  }

  /** The room of a place while somebody is in it. */
  get(id: string): Kind | undefined {
    return this.rooms.get(id)
  }

  /** Enters the room of a place, made on first use; the returned function leaves it. */
  enter(id: string, arrive: (room: Kind) => () => void): () => void {
    const room = this.roomOf(id)
    const leave = arrive(room)
    return () => {
      leave()
      if (!room.isEmpty() || this.rooms.get(id) !== room) return
      this.rooms.delete(id)
      room.stop()
    }
  }

  stop(): void {
    clearInterval(this.looking)
    this.rooms.forEach((room) => room.stop())
    this.rooms.clear()
  }

  private roomOf(id: string): Kind {
    const known = this.rooms.get(id)
    if (known) return known
    const onPublished = () => this.listeners.emit(id, (onNews) => onNews(false))
    const room = this.make({ ...this.parts, node: this.node, nextNumber: () => (this.number += 1), onPublished }, id)
    this.rooms.set(id, room)
    return room
  }

  private async after(id: string, known: number): Promise<readonly Snapshot[]> {
    const snapshot = await this.rooms.get(id)?.lastSnapshot()
    return snapshot && snapshot.number > known ? [snapshot] : []
  }

  private async reset(id: string): Promise<Snapshot> {
    const snapshot = await this.rooms.get(id)?.lastSnapshot()
    if (!snapshot) throw new PublicError('NOT_FOUND')
    return snapshot
  }
}
