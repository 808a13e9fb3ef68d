import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Logger } from '../logger.js'
import type { Bell } from '../cluster/bell.js'
import type { Audience } from './audience.js'
import type { FollowTick } from './follow-tick.js'
import type { LiveSource, Numbered } from './live-stream.js'
import { NextFrames } from './next-frames.js'
import { Wakeable } from '../async/wakeable.js'

/** Someone who follows a live stream over a socket. */
export interface Follower {
  /** Takes the frames; false, taking none, when too much is still unread. */
  take(frames: NextFrames): boolean
  /** Fulfilled when everything written was read, or the follower is gone. */
  ready(): Promise<void>
  isGone(): boolean
  /** Nothing more will come: with the fault, if there was one. */
  end(fault: unknown): void
}

export interface GroupCounts {
  events: number
  frames: number
  bytes: number
  resets: number
}

export interface GroupParts<Item extends Numbered> {
  bell: Bell
  tick: Pick<FollowTick, 'follow' | 'look'>
  logger: Logger
  counts: GroupCounts
  streamId: string
  source: LiveSource<Item>
  /** What the followers may read. */
  readers: Audience
  /** Executes the followers' document for an item and gives the result as JSON. */
  encode(item: Item): Promise<Buffer>
}

/** Minimum milliseconds between two frames of deferrable items (tallies of a board), unless the source has its own. */
const usualPause = 250
const faultMilliseconds = 1_000
/** A read that returns this many items may have left more in the log. */
const fullRead = 100
/** Backpressure: a follower that catches up gets at most this many items, then must drain before the next ones. */
const missedAtOnce = 200
/** The event loop is yielded after this many followers. */
const followersPerTurn = 2_000

/**
 * All who follow the same document with the same variables and rights on one stream: each event is executed and
 * serialised once for all of them. Where the group stands is one number; whoever is behind it reads the log until
 * there, then is told with the others.
 */
export class FollowerGroup<Item extends Numbered> {
  private readonly followers = new Set<Follower>()
  private list: readonly Follower[] | null = null
  /** Followers whose cursor is ahead of the group, with that cursor: they join when the group reaches it. */
  private readonly ahead = new Map<Follower, number>()
  private readonly encoded = new WeakMap<Item, Promise<Buffer>>()
  /** Frames of the last catch-up read, keyed by its last item. */
  private readonly missed = new WeakMap<Item, { after: number; frames: Promise<NextFrames> }>()
  private readonly stopping = new AbortController()
  private number: number

  constructor(
    private readonly parts: GroupParts<Item>,
    head: number,
  ) {
    this.number = head
    void this.run()
  }

  /** Tells a follower what happened after a number (null: a snapshot first), then what happens from now on. */
  async join(follower: Follower, after: number | null): Promise<void> {
    try {
      let number = after ?? (await this.reset(follower))
      while (number < this.number && !follower.isGone()) {
        const read = await this.parts.source.reader.after(this.parts.streamId, number)
        const items = read.slice(0, missedAtOnce)
        await this.sendWhenReady(follower, await this.framesOfMissed(number, items))
        number = items.at(-1)?.number ?? this.number
        await follower.ready()
      }
      if (follower.isGone()) return
      if (number > this.number) this.ahead.set(follower, number)
      else this.add(follower)
    } catch (fault) {
      follower.end(fault)
    }
  }

  leave(follower: Follower): void {
    this.remove(follower)
    this.ahead.delete(follower)
  }

  stop(): void {
    this.stopping.abort()
  }

  private async run(): Promise<void> {
    const { streamId, source, readers, logger } = this.parts
    const { signal } = this.stopping
    const wakeable = new Wakeable(signal)
    const stopListening = this.listen(wakeable.wake)
    const { pauseMilliseconds = usualPause } = source
    let waitedAt = -Infinity
    while (!signal.aborted) {
      const wasBusy = wakeable.prepare()
      try {
        const read = await source.reader.after(streamId, this.number)
        const pause = waitedAt + pauseMilliseconds - performance.now()
        const items = pause > 0 ? this.withoutDeferrable(read) : read
        if (items.some((item) => source.isDeferrable(item, readers))) waitedAt = performance.now()
        if (items.length > 0) await this.send(items)
        // Whatever is committed from here on rings. Of what is read page by page there may be more already, and of what
        // rang while others were told: the tail may have given only what it had before.
        const isMore = items.length > 0 && (wasBusy || read.length >= fullRead)
        if (!isMore) await wakeable.wait(items.length < read.length ? pause : undefined)
      } catch (fault) {
        logger.warn({ err: fault }, 'a stream could not be read for its followers, trying again')
        await wakeable.wait(faultMilliseconds)
      }
    }
    stopListening()
    wakeable.stop()
  }

  /** Wakes at each ring, and when the log is found to stand further: a ring may be lost. */
  private listen(wake: () => void): () => void {
    const { bell, tick, streamId, source } = this.parts
    const onRing = (isForAll: boolean) => (isForAll && source.log ? tick.look() : wake())
    const stopListening = source.listen?.(streamId, onRing) ?? bell.listen(streamId, onRing)
    const { log } = source
    const leave = log ? tick.follow({ log, streamId, number: () => this.number, onNews: wake }) : undefined
    return () => {
      stopListening()
      leave?.()
    }
  }

  private async send(items: readonly Item[]): Promise<void> {
    const frames = await this.framesOf(items)
    this.number = items.at(-1)?.number ?? this.number
    // Who joins from here on has these items already; who is in the list has not.
    const followers = this.listed()
    this.promote(items[0]?.number ?? this.number)
    for (let from = 0; from < followers.length; from += followersPerTurn) {
      if (from > 0) await nextTurn()
      for (const follower of followers.slice(from, from + followersPerTurn)) {
        if (!follower.take(frames)) this.fellBehind(follower)
      }
    }
    this.count(frames, followers.length)
  }

  /** The followers as a list, made anew only when somebody joined or left. */
  private listed(): readonly Follower[] {
    this.list ??= [...this.followers]
    return this.list
  }

  private add(follower: Follower): void {
    this.followers.add(follower)
    this.list = null
  }

  private remove(follower: Follower): void {
    this.followers.delete(follower)
    this.list = null
  }

  private count(frames: NextFrames, followers: number): void {
    this.parts.counts.frames += frames.payloads.length * followers
    this.parts.counts.bytes += frames.size * followers
  }

  /** Adds followers that were ahead and are now level; one in the middle of the last send reads the rest. */
  private promote(first: number): void {
    for (const [follower, known] of this.ahead) {
      if (known > this.number) continue
      this.ahead.delete(follower)
      if (known === this.number) this.add(follower)
      else if (known >= first) void this.join(follower, known)
    }
  }

  private sendTo(follower: Follower, frames: NextFrames): boolean {
    if (!follower.take(frames)) return false
    this.count(frames, 1)
    return true
  }

  private async sendWhenReady(follower: Follower, frames: NextFrames): Promise<void> {
    while (!follower.isGone() && !this.sendTo(follower, frames)) await follower.ready()
  }

  private fellBehind(follower: Follower): void {
    this.remove(follower)
    void follower.ready().then(() => (follower.isGone() ? undefined : this.join(follower, null)))
  }

  /** Sends a snapshot; returns its number. */
  private async reset(follower: Follower): Promise<number> {
    const { source, streamId, counts } = this.parts
    const item = await source.reset(streamId)
    await this.sendWhenReady(follower, new NextFrames([await this.parts.encode(item)]))
    counts.resets += 1
    return item.number
  }

  /** Followers that were cut off together missed the same items: their frames are made once. */
  private framesOfMissed(after: number, items: readonly Item[]): Promise<NextFrames> {
    const last = items.at(-1)
    if (!last) throw new Error('the log ends before what was told of it')
    const known = this.missed.get(last)
    if (known?.after === after) return known.frames
    const frames = this.framesOf(items)
    this.missed.set(last, { after, frames })
    frames.catch(() => this.missed.delete(last))
    return frames
  }

  private async framesOf(items: readonly Item[]): Promise<NextFrames> {
    const coalesced = this.parts.source.coalesce(items, this.parts.readers)
    const payloads = await Promise.all(coalesced.map((item) => this.encodedOnce(item)))
    this.parts.counts.events += payloads.length
    return new NextFrames(payloads)
  }

  private encodedOnce(item: Item): Promise<Buffer> {
    const known = this.encoded.get(item)
    if (known) return known
    const encoding = this.parts.encode(item)
    this.encoded.set(item, encoding)
    encoding.catch(() => this.encoded.delete(item))
    return encoding
  }

  /** The items up to the last that may not wait: the order is kept, so those before it go along. */
  private withoutDeferrable(items: readonly Item[]): readonly Item[] {
    const { source, readers } = this.parts
    return items.slice(0, items.findLastIndex((item) => !source.isDeferrable(item, readers)) + 1)
  }
}
