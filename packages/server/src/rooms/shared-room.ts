import { Throttle } from '../async/throttle.js'
import { PresencePeople, type PeopleParts } from './presence-people.js'
import type { Signals } from '../cluster/signals.js'

export interface RoomParts extends PeopleParts {
  node: string
  signals: Signals
  nextNumber(): number
  onPublished(): void
}

/** How one kind of room works: what a node knows of it, and what everybody is told. */
export interface RoomKind<Share extends { node: string }, Snapshot> {
  /** Between two tellings. */
  throttleMilliseconds: number
  /** What goes on here, through this node's own sockets. */
  share(): Share
  merged(shares: readonly Share[]): Snapshot
  isNobody(share: Share): boolean
  encode(share: Share): string
  /** Null for what another version of this language says. */
  decode(text: string): Share | null
}

const heartbeatMilliseconds = 10_000
const forgottenMilliseconds = 25_000

/**
 * What goes on in one place now, as long as somebody is there through this node: told whole, here and to the other nodes.
 * In memory only, best effort.
 */
export class SharedRoom<Share extends { node: string }, Snapshot extends object> {
  readonly people: PresencePeople
  private readonly others = new Map<string, { share: Share; receivedAt: number }>()
  private readonly throttle: Throttle
  private readonly first = Promise.withResolvers<void>()
  private next = Promise.withResolvers<void>()
  private readonly unsubscribe: () => void
  private readonly members = new Set<object>()
  private snapshot: (Snapshot & { number: number }) | null = null
  private snapshotText = ''
  private publishedShare = ''
  private publishedAt = -Infinity

  constructor(
    private readonly parts: RoomParts,
    private readonly topic: string,
    private readonly kind: RoomKind<Share, Snapshot>,
  ) {
    this.throttle = new Throttle(kind.throttleMilliseconds, () => this.beat())
    this.people = new PresencePeople(parts, () => this.throttle.ask())
    this.unsubscribe = parts.signals.subscribe(topic, (text) => this.receive(text))
  }

  /** Somebody (null: a visitor) is here; the returned function says that they left. */
  arrive(personId: string | null): () => void {
    const member = {}
    const forget = personId === null ? () => undefined : this.people.add(personId)
    this.members.add(member)
    this.throttle.ask()
    return () => {
      this.members.delete(member)
      forget()
      this.throttle.ask()
    }
  }

  /** Something changed here; fulfilled when it was told. */
  ask(): Promise<void> {
    this.throttle.ask()
    return this.next.promise
  }

  isEmpty(): boolean {
    return this.members.size === 0
  }

  /** What goes on here and elsewhere, as far as it is known now. */
  now(): Snapshot {
    return this.kind.merged([this.kind.share(), ...[...this.others.values()].map(({ share }) => share)])
  }

  /** What was told last; waits for the first. */
  async lastSnapshot(): Promise<(Snapshot & { number: number }) | null> {
    await this.first.promise
    return this.snapshot
  }

  /** Forgets nodes that are silent, and looks again at who may be named. */
  look(): void {
    const now = performance.now()
    for (const [node, { receivedAt }] of this.others) {
      if (now - receivedAt > forgottenMilliseconds) this.others.delete(node)
    }
    // A ring may have been lost.
    this.people.markUnsure()
    this.throttle.ask()
  }

  /** Tells the other nodes that nobody is here any more. */
  stop(): void {
    this.throttle.stop()
    this.unsubscribe()
    this.members.clear()
    this.parts.signals.publish(this.topic, this.kind.encode(this.kind.share()))
    this.first.resolve()
    this.next.resolve()
  }

  private async beat(): Promise<void> {
    await this.people.refresh()
    const { resolve } = this.next
    this.next = Promise.withResolvers()
    // The last one may have left meanwhile.
    if (!this.isEmpty()) {
      this.publishShare(this.kind.encode(this.kind.share()))
      this.publishLocal(this.now())
      this.first.resolve()
    }
    resolve()
  }

  /** Tells everybody here what goes on, when that changed. */
  private publishLocal(now: Snapshot): void {
    const text = JSON.stringify(now)
    if (text === this.snapshotText) return
    this.snapshotText = text
    this.snapshot = { ...now, number: this.parts.nextNumber() }
    this.parts.onPublished()
  }

  /** Says this node's share when it changed, and from time to time. */
  private publishShare(text: string): void {
    if (text === this.publishedShare && performance.now() - this.publishedAt < heartbeatMilliseconds) return
    this.publishedShare = text
    this.publishedAt = performance.now()
    this.parts.signals.publish(this.topic, text)
  }

  private receive(text: string): void {
    const share = this.kind.decode(text)
    if (!share || share.node === this.parts.node) return
    // A node that comes does not know yet who is here.
    if (!this.others.has(share.node)) this.publishedAt = -Infinity
    if (this.kind.isNobody(share)) this.others.delete(share.node)
    else this.others.set(share.node, { share, receivedAt: performance.now() })
    this.throttle.ask()
  }
}
