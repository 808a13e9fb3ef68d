import { makePace } from './pace.js'
import { makePresencePeople, type PeopleParts } from './presence-people.js'
import { heardShare, saidShare, type Activity, type NamedPlace, type PresenceShare } from './presence-share.js'
import type { Signals } from './signals.js'

/** Where a socket is: its person is null for a visitor. */
export interface Place {
  personId: string | null
  leverId: string | null
  activity: Activity
}

/** Who is on a board, as everybody is told it. */
export interface PresenceTold {
  /** Grows with each telling. */
  number: number
  people: readonly NamedPlace[]
  total: number
  unnamed: number
}

export interface RoomParts extends PeopleParts {
  node: string
  signals: Signals
  nextNumber(): number
  onTold(): void
}

/** Between two tellings of a board. */
const paceMilliseconds = 1_000
const lookMilliseconds = 5_000
const heartbeatMilliseconds = 10_000
const forgottenMilliseconds = 25_000
const mostShown = 50

/** One board, as long as somebody is there through this node: who is there, here and elsewhere. */
export class PresenceRoom {
  private readonly places = new Set<Place>()
  private readonly others = new Map<string, { share: PresenceShare; heardAt: number }>()
  private readonly people
  private readonly pace = makePace(paceMilliseconds, () => this.beat())
  private readonly first = Promise.withResolvers<void>()
  private readonly stopHearing: () => void
  private readonly looking: NodeJS.Timeout
  private told: PresenceTold | null = null
  private toldText = ''
  private said = ''
  private saidAt = -Infinity

  constructor(
    private readonly parts: RoomParts,
    private readonly topic: string,
  ) {
    this.people = makePresencePeople(parts, () => this.pace.ask())
    this.stopHearing = parts.signals.hear(topic, (text) => this.hear(text))
    this.looking = setInterval(() => this.look(), lookMilliseconds)
  }

  /** Someone comes; the returned function says that they left. */
  arrive(place: Place): () => void {
    const forget = place.personId === null ? () => undefined : this.people.add(place.personId)
    this.places.add(place)
    this.pace.ask()
    return () => {
      this.places.delete(place)
      forget()
      this.pace.ask()
    }
  }

  isEmpty(): boolean {
    return this.places.size === 0
  }

  /** What was told last; waits for the first. */
  async lastTold(): Promise<PresenceTold | null> {
    await this.first.promise
    return this.told
  }

  /** Tells the other nodes that nobody is here any more. */
  stop(): void {
    this.pace.stop()
    clearInterval(this.looking)
    this.stopHearing()
    this.places.clear()
    this.parts.signals.say(this.topic, saidShare(this.share()))
    this.first.resolve()
  }

  private async beat(): Promise<void> {
    await this.people.refresh()
    // The last one left meanwhile.
    if (this.isEmpty()) return
    const share = this.share()
    this.say(saidShare(share))
    this.tell(merged([share, ...[...this.others.values()].map((other) => other.share)]))
    this.first.resolve()
  }

  /** Tells everybody here who is on the board, when that changed. */
  private tell(present: Omit<PresenceTold, 'number'>): void {
    const text = JSON.stringify(present)
    if (text === this.toldText) return
    this.toldText = text
    this.told = { ...present, number: this.parts.nextNumber() }
    this.parts.onTold()
  }

  /** Says this node's share when it changed, and from time to time. */
  private say(text: string): void {
    if (text === this.said && performance.now() - this.saidAt < heartbeatMilliseconds) return
    this.said = text
    this.saidAt = performance.now()
    this.parts.signals.say(this.topic, text)
  }

  private hear(text: string): void {
    const share = heardShare(text)
    if (!share || share.node === this.parts.node) return
    // A node that comes does not know yet who is here.
    if (!this.others.has(share.node)) this.saidAt = -Infinity
    if (isNobody(share)) this.others.delete(share.node)
    else this.others.set(share.node, { share, heardAt: performance.now() })
    this.pace.ask()
  }

  private look(): void {
    const now = performance.now()
    for (const [node, { heardAt }] of this.others) {
      if (now - heardAt > forgottenMilliseconds) this.others.delete(node)
    }
    // A ring may have been lost.
    this.people.doubt()
    this.pace.ask()
  }

  private share(): PresenceShare {
    const places = [...this.places]
    const named = places.flatMap(({ personId, ...where }) =>
      personId !== null && this.people.mayBeNamed(personId) ? [{ personId, ...where }] : [],
    )
    const unnamed = places.filter(({ personId }) => personId === null || !this.people.mayBeNamed(personId))
    const hidden = new Set(unnamed.flatMap(({ personId }) => personId ?? []))
    const visitors = unnamed.filter(({ personId }) => personId === null).length
    return { node: this.parts.node, named: onceEach(named), more: 0, unnamed: hidden.size + visitors }
  }
}

function isNobody({ named, more, unnamed }: PresenceShare): boolean {
  return named.length === 0 && more === 0 && unnamed === 0
}

function merged(shares: readonly PresenceShare[]): Omit<PresenceTold, 'number'> {
  const named = onceEach(shares.flatMap((share) => share.named))
  const unnamed = shares.reduce((sum, share) => sum + share.unnamed, 0)
  const more = shares.reduce((sum, share) => sum + share.more, 0)
  return { people: named.slice(0, mostShown), total: named.length + more + unnamed, unnamed }
}

/** Each person once, however many screens they have: what they write counts more than what they read. */
function onceEach(places: readonly NamedPlace[]): NamedPlace[] {
  const byPerson = new Map<string, NamedPlace>()
  for (const place of places.toSorted((a, b) => rankOf(b) - rankOf(a))) {
    if (!byPerson.has(place.personId)) byPerson.set(place.personId, place)
  }
  return [...byPerson.values()]
}

const ranks = { READING: 0, COMMENTING: 2, EDITING: 4 } satisfies Record<Activity, number>

function rankOf({ leverId, activity }: NamedPlace): number {
  return ranks[activity] + (leverId === null ? 0 : 1)
}
