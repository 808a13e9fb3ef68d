import { textSchemaVersion } from '@leviers/shared/text-schema'
import * as Y from 'yjs'
import { isPassing, Refusal, waitAsked } from '../../../client/request/refusal.js'
import { makeStore } from '../../../client/base/store.js'
import type { ReplicaOver, ReplicaParts, UnsentRecord, TextChanges, Unsent } from '../sync/replica-parts.js'
import { makeGate, type Gate } from './gate.js'
import { makeUnsentList, takeAll, type UnsentList, type UnsentPart } from './unsent-list.js'

/** The origin of changes that came from the server. */
const fromServer = Symbol('from the server')

/**
 * One editor's replica of a text, which is a CRDT (a Yjs document). What is typed is in the document at once, kept on the device, and sent: one push under
 * way, what is typed meanwhile goes with the next. A push is sent again as it is until the server has it.
 */
export class TextReplica {
  readonly doc = new Y.Doc()
  readonly clientId: number
  /** How many changes of one's own the server does not have yet. */
  readonly unsent = makeStore(0)
  /** Whether the last attempt to send did not reach the server. */
  readonly isStuck = makeStore(false)
  readonly over = makeStore<ReplicaOver | null>(null)
  /** Remote changes pass here; closed while an input method composes, since nothing may be drawn then. */
  readonly arrivals: Gate<TextChanges>
  readonly #parts: ReplicaParts
  readonly #keeper: Keeper
  readonly #waiting: UnsentList
  #number = 0
  #inFlight: UnsentPart | null = null
  #sending: Promise<void> | null = null
  #catching: Promise<void> | null = null

  constructor(parts: ReplicaParts) {
    const { joined, keep } = parts
    this.#parts = parts
    this.clientId = joined.clientId
    this.doc.clientID = joined.clientId
    this.#keeper = makeKeeper(keep)
    this.#waiting = makeUnsentList(parts)
    this.arrivals = makeGate((changes) => this.#receive(changes))
    this.#take(joined)
    this.doc.on('update', this.#write)
  }

  /** The number up to which everything is known. */
  number(): number {
    return this.#number
  }

  /** Applies changes of the server: in any order and twice, each takes effect once, in order. */
  receive(changes: TextChanges): void {
    this.arrivals.pass(changes)
  }

  /** Asks for what was missed. */
  catchUp(): Promise<void> {
    this.#catching ??= this.#readMissed().finally(() => (this.#catching = null))
    return this.#catching
  }

  /** Fulfilled when everything written so far is on the server, or the replica is over. */
  async flushed(): Promise<void> {
    while (this.#sending && !this.over.get()) await this.#sending
  }

  /** Ends it; gives what the server does not have. */
  close(): void {
    this.#end({ kind: 'closed' })
  }

  readonly #write = (update: Uint8Array, origin: unknown): void => {
    if (origin === fromServer || this.over.get()) return
    this.#waiting.add(update)
    void this.#note()
    this.#sending ??= this.#send()
  }

  /** Fulfilled when it is on the device. */
  #note(): Promise<void> {
    const changes = this.#waiting.changes() + (this.#inFlight?.changes ?? 0)
    this.unsent.set(changes)
    return this.#keeper.keep(changes > 0 ? this.#record() : null)
  }

  #record(): UnsentRecord {
    const { leverId, personId } = this.#parts
    const { clientId } = this
    const place = { leverId, personId, clientId, schemaVersion: textSchemaVersion }
    return { ...place, inFlight: sent(this.#inFlight), waiting: this.#waiting.all() }
  }

  async #send(): Promise<void> {
    const { spacing, pause } = this.#parts
    // Everything typed in one turn of the loop shares a push.
    await Promise.resolve()
    let attempt = 0
    while (!this.over.get() && (this.#inFlight || this.#waiting.changes() > 0)) {
      if (!this.#inFlight) await spacing()
      if (this.over.get()) return
      this.#inFlight ??= this.#waiting.take()
      // A tab that dies now must send it again under the same number.
      await this.#note()
      const trouble = await this.#attempt(this.#inFlight)
      if (this.over.get()) return
      this.isStuck.set(trouble !== null && ['UNREACHABLE', 'UNAVAILABLE'].includes(trouble.code))
      if (trouble && !isPassing(trouble)) return this.#end({ kind: 'refused', refusal: trouble })
      if (trouble) await pause((attempt += 1), waitAsked(trouble))
      else [this.#inFlight, attempt] = [null, 0]
      if (!this.#inFlight && this.#waiting.changes() === 0) void this.#note()
    }
    this.#sending = null
  }

  async #attempt({ operationId, update }: Unsent): Promise<Refusal | null> {
    try {
      await this.#parts.transport.push({ operationId, update, clientId: this.clientId })
      return null
    } catch (fault) {
      if (fault instanceof Refusal) return fault
      throw fault
    }
  }

  #receive(changes: TextChanges): void {
    if (this.over.get()) return
    if (changes.epoch !== this.#parts.joined.epoch) this.#end({ kind: 'restored' })
    else if (!changes.isWhole && changes.since > this.#number) void this.catchUp()
    else if (changes.isWhole || changes.number > this.#number) this.#take(changes)
  }

  #take({ updates, number }: TextChanges): void {
    const apply = () => updates.forEach((update) => Y.applyUpdate(this.doc, update, fromServer))
    Y.transact(this.doc, apply, fromServer, false)
    this.#number = Math.max(this.#number, number)
  }

  async #readMissed(): Promise<void> {
    const { transport, pause } = this.#parts
    for (let attempt = 0, more = true; more && !this.over.get();) {
      const changes = await transport.changesAfter(this.#number).catch((fault: unknown) => {
        if (fault instanceof Refusal) return null
        throw fault
      })
      // Counted from the number known by then.
      await this.arrivals.opened()
      // Whatever the refusal is, the feed of the text tells it too.
      if (!changes) await pause((attempt += 1), 0)
      else this.#receive(changes)
      more = changes?.more ?? attempt < maxAttempts
    }
  }

  #end(reason: ReplicaOver): void {
    if (this.over.get()) return
    const left = [sent(this.#inFlight) ?? [], takeAll(this.#waiting)].flat()
    this.doc.off('update', this.#write)
    this.over.set(reason)
    void this.#parts.onOver(reason, left).then(() => this.#keeper.keep(null))
  }
}

const maxAttempts = 20

function sent(push: Unsent | null): Unsent | null {
  return push && { operationId: push.operationId, update: push.update }
}

interface Keeper {
  keep(record: UnsentRecord | null): Promise<void>
}

/** Stores the newest record, one write at a time; a call is fulfilled when its record or a newer one is stored. */
function makeKeeper(keep: ReplicaParts['keep']): Keeper {
  let newest: UnsentRecord | null = null
  let asked: Promise<void> | null = null
  let last: Promise<void> = Promise.resolve()
  return {
    keep(record) {
      newest = record
      asked ??= last.then(() => {
        asked = null
        return keep(newest)
      })
      last = asked
      return asked
    },
  }
}
