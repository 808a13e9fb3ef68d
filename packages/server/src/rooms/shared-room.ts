import { Throttle } from '../async/throttle.js'
import { PresencePeople, type PeopleParts } from './presence-people.js'
import type { Signals } from '../cluster/signals.js'

export interface RoomParts extends PeopleParts {
  node: string
  signals: Signals
  nextNumber(): number
  onPublished(): void
}

/** One kind of room: how its share is made, encoded and merged into a snapshot. */
export interface RoomKind<Share extends { node: string }, Snapshot> {
  /** Minimum milliseconds between two snapshots. */
  throttleMilliseconds: number
  /** This node's part of the room: what comes through its own sockets. */
  share(): Share
  merged(shares: readonly Share[]): Snapshot
  isNobody(share: Share): boolean
  encode(share: Share): string
  /** Null when the text is not in this format. */
  decode(text: string): Share | null
}

const heartbeatMilliseconds = 10_000
const forgottenMilliseconds = 25_000

/**
 * The state of one place while somebody is there through this node, published as whole snapshots here and to other nodes.
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

  /** Asks for a new snapshot; fulfilled when it was published. */
  ask(): Promise<void> {
    this.throttle.ask()
    return this.next.promise
  }

  isEmpty(): boolean {
    return this.members.size === 0
  }

  /** The merged state of this node and the others, as of now. */
  now(): Snapshot {
    return this.kind.merged([this.kind.share(), ...[...this.others.values()].map(({ share }) => share)])
  }

  /** The last published snapshot; waits for the first one. */
  async lastSnapshot(): Promise<(Snapshot & { number: number }) | null> {
    await this.first.promise
    return this.snapshot
  }

  /** Drops nodes whose heartbeat is overdue, and rereads who may be named. */
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

  /** Publishes a snapshot to the followers of this node, if it changed. */
  private publishLocal(now: Snapshot): void {
    const text = JSON.stringify(now)
    if (text === this.snapshotText) return
    this.snapshotText = text
    this.snapshot = { ...now, number: this.parts.nextNumber() }
    this.parts.onPublished()
  }

  /** Publishes this node's share to the others when it changed, and on each heartbeat. */
  private publishShare(text: string): void {
    if (text === this.publishedShare && performance.now() - this.publishedAt < heartbeatMilliseconds) return
    this.publishedShare = text
    this.publishedAt = performance.now()
    this.parts.signals.publish(this.topic, text)
  }

  private receive(text: string): void {
    const share = this.kind.decode(text)
    if (!share || share.node === this.parts.node) return
    // A new node does not have our share yet: publish it at once.
    if (!this.others.has(share.node)) this.publishedAt = -Infinity
    if (this.kind.isNobody(share)) this.others.delete(share.node)
    else this.others.set(share.node, { share, receivedAt: performance.now() })
    this.throttle.ask()
  }
}
