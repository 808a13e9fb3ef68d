import { Throttle } from '../async/throttle.js'
import { PresencePeople, type PeopleParts } from './presence-people.js'
import type { Signals } from '../cluster/signals.js'

export interface RoomParts extends PeopleParts {
  node: string
  signals: Signals
  nextNumber(): number
  onTold(): void
}

/** How one kind of room works: what a node knows of it, and what everybody is told. */
export interface RoomKind<Share extends { node: string }, Told> {
  /** Between two tellings. */
  paceMilliseconds: number
  /** What goes on here, through this node's own sockets. */
  share(): Share
  merged(shares: readonly Share[]): Told
  isNobody(share: Share): boolean
  said(share: Share): string
  /** Null for what another version of this language says. */
  heard(text: string): Share | null
}

const heartbeatMilliseconds = 10_000
const forgottenMilliseconds = 25_000

/**
 * What goes on in one place now, as long as somebody is there through this node: told whole, here and to the other nodes.
 * In memory only, best effort.
 */
export class SharedRoom<Share extends { node: string }, Told extends object> {
  readonly people: PresencePeople
  private readonly others = new Map<string, { share: Share; heardAt: number }>()
  private readonly throttle: Throttle
  private readonly first = Promise.withResolvers<void>()
  private next = Promise.withResolvers<void>()
  private readonly stopHearing: () => void
  private readonly members = new Set<object>()
  private told: (Told & { number: number }) | null = null
  private toldText = ''
  private said = ''
  private saidAt = -Infinity

  constructor(
    private readonly parts: RoomParts,
    private readonly topic: string,
    private readonly kind: RoomKind<Share, Told>,
  ) {
    this.throttle = new Throttle(kind.paceMilliseconds, () => this.beat())
    this.people = new PresencePeople(parts, () => this.throttle.ask())
    this.stopHearing = parts.signals.subscribe(topic, (text) => this.hear(text))
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
  now(): Told {
    return this.kind.merged([this.kind.share(), ...[...this.others.values()].map(({ share }) => share)])
  }

  /** What was told last; waits for the first. */
  async lastTold(): Promise<(Told & { number: number }) | null> {
    await this.first.promise
    return this.told
  }

  /** Forgets nodes that are silent, and looks again at who may be named. */
  look(): void {
    const now = performance.now()
    for (const [node, { heardAt }] of this.others) {
      if (now - heardAt > forgottenMilliseconds) this.others.delete(node)
    }
    // A ring may have been lost.
    this.people.doubt()
    this.throttle.ask()
  }

  /** Tells the other nodes that nobody is here any more. */
  stop(): void {
    this.throttle.stop()
    this.stopHearing()
    this.members.clear()
    this.parts.signals.publish(this.topic, this.kind.said(this.kind.share()))
    this.first.resolve()
    this.next.resolve()
  }

  private async beat(): Promise<void> {
    await this.people.refresh()
    const { resolve } = this.next
    this.next = Promise.withResolvers()
    // The last one may have left meanwhile.
    if (!this.isEmpty()) {
      this.say(this.kind.said(this.kind.share()))
      this.tell(this.now())
      this.first.resolve()
    }
    resolve()
  }

  /** Tells everybody here what goes on, when that changed. */
  private tell(now: Told): void {
    const text = JSON.stringify(now)
    if (text === this.toldText) return
    this.toldText = text
    this.told = { ...now, number: this.parts.nextNumber() }
    this.parts.onTold()
  }

  /** Says this node's share when it changed, and from time to time. */
  private say(text: string): void {
    if (text === this.said && performance.now() - this.saidAt < heartbeatMilliseconds) return
    this.said = text
    this.saidAt = performance.now()
    this.parts.signals.publish(this.topic, text)
  }

  private hear(text: string): void {
    const share = this.kind.heard(text)
    if (!share || share.node === this.parts.node) return
    // A node that comes does not know yet who is here.
    if (!this.others.has(share.node)) this.saidAt = -Infinity
    if (this.kind.isNobody(share)) this.others.delete(share.node)
    else this.others.set(share.node, { share, heardAt: performance.now() })
    this.throttle.ask()
  }
}
