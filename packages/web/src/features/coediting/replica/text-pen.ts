import { textSchemaVersion } from '@leviers/shared/text-schema'
import * as Y from 'yjs'
import { isPassing, Refusal, waitAsked } from '../../../client/request/refusal.js'
import { makeReadable, type Readable } from '../../../client/base/readable.js'
import type { PenOver, PenParts, PenRecord, TextChanges, Unsent } from '../sync/pen-parts.js'
import { makeGate, type Gate } from './gate.js'
import { makeUnsentList, takeAll, type UnsentPart } from './unsent-list.js'

export interface TextPen {
  doc: Y.Doc
  clientId: number
  /** The number up to which everything is known. */
  number(): number
  /** How many changes of one's own the server does not have yet. */
  unsent: Readable<number>
  /** Whether the last attempt to send did not reach the server. */
  isStuck: Readable<boolean>
  over: Readable<PenOver | null>
  /** Takes what the server tells: each change once, in order, whatever arrives. */
  receive(changes: TextChanges): void
  /** What the server tells passes here: closed while something is composed, which nothing may touch. */
  arrivals: Gate<TextChanges>
  /** Asks for what was missed. */
  catchUp(): Promise<void>
  /** Fulfilled when everything written so far is on the server, or the pen is over. */
  flushed(): Promise<void>
  /** Ends the pen; gives what the server does not have. */
  close(): void
}

/** The origin of changes that came from the server. */
const fromServer = Symbol('from the server')

/**
 * One editor's own copy of a text. What is typed is in the document at once, kept on the device, and sent: one push under
 * way, what is typed meanwhile goes with the next. A push is sent again as it is until the server has it.
 */
export function makeTextPen(parts: PenParts): TextPen {
  const { joined, transport } = parts
  const { clientId, epoch } = joined
  const doc = new Y.Doc()
  doc.clientID = clientId
  const unsent = makeReadable(0)
  const isStuck = makeReadable(false)
  const over = makeReadable<PenOver | null>(null)
  const keeper = makeKeeper(parts.keep)
  let number = 0
  const waiting = makeUnsentList(parts)
  let inFlight: UnsentPart | null = null
  let sending: Promise<void> | null = null
  let catching: Promise<void> | null = null
  const arrivals = makeGate(receive)
  take(joined)
  doc.on('update', write)

  function write(update: Uint8Array, origin: unknown): void {
    if (origin === fromServer || over.get()) return
    waiting.add(update)
    void note()
    sending ??= send()
  }

  /** Fulfilled when it is on the device. */
  function note(): Promise<void> {
    const changes = waiting.changes() + (inFlight?.changes ?? 0)
    unsent.set(changes)
    return keeper.keep(changes > 0 ? record() : null)
  }

  function record(): PenRecord {
    const { leverId, personId } = parts
    return {
      leverId,
      personId,
      clientId,
      schemaVersion: textSchemaVersion,
      inFlight: sent(inFlight),
      waiting: waiting.all(),
    }
  }

  async function send(): Promise<void> {
    // What is typed in the same turn goes together.
    await Promise.resolve()
    let attempt = 0
    while (!over.get() && (inFlight || waiting.changes() > 0)) {
      if (!inFlight) await parts.pace()
      if (over.get()) return
      inFlight ??= waiting.take()
      // A tab that dies now must send it again under the same number.
      await note()
      const trouble = await attemptOf(inFlight)
      if (over.get()) return
      isStuck.set(trouble !== null && ['UNREACHABLE', 'UNAVAILABLE'].includes(trouble.code))
      if (trouble && !isPassing(trouble)) return end({ kind: 'refused', refusal: trouble })
      if (trouble) await parts.pause((attempt += 1), waitAsked(trouble))
      else [inFlight, attempt] = [null, 0]
      if (!inFlight && waiting.changes() === 0) void note()
    }
    sending = null
  }

  async function attemptOf({ operationId, update }: Unsent): Promise<Refusal | null> {
    try {
      await transport.push({ operationId, update, clientId })
      return null
    } catch (fault) {
      if (fault instanceof Refusal) return fault
      throw fault
    }
  }

  function receive(changes: TextChanges): void {
    if (over.get()) return
    if (changes.epoch !== epoch) end({ kind: 'restored' })
    else if (!changes.isWhole && changes.since > number) void catchUp()
    else if (changes.isWhole || changes.number > number) take(changes)
  }

  function take(changes: TextChanges): void {
    Y.transact(
      doc,
      () => changes.updates.forEach((update) => Y.applyUpdate(doc, update, fromServer)),
      fromServer,
      false,
    )
    number = Math.max(number, changes.number)
  }

  function catchUp(): Promise<void> {
    catching ??= readMissed().finally(() => (catching = null))
    return catching
  }

  async function readMissed(): Promise<void> {
    for (let attempt = 0, more = true; more && !over.get();) {
      const changes = await transport.changesAfter(number).catch((fault: unknown) => {
        if (fault instanceof Refusal) return null
        throw fault
      })
      // What is known by then counts.
      await arrivals.opened()
      // Whatever the refusal is, the feed of the text tells it too.
      if (!changes) await parts.pause((attempt += 1), 0)
      else receive(changes)
      more = changes?.more ?? attempt < mostAttempts
    }
  }

  function end(reason: PenOver): void {
    if (over.get()) return
    const left = [sent(inFlight) ?? [], takeAll(waiting)].flat()
    doc.off('update', write)
    over.set(reason)
    void parts.onOver(reason, left).then(() => keeper.keep(null))
  }

  return {
    doc,
    clientId,
    number: () => number,
    unsent,
    isStuck,
    over,
    receive: arrivals.pass,
    arrivals,
    catchUp,
    async flushed() {
      while (sending && !over.get()) await sending
    },
    close: () => end({ kind: 'closed' }),
  }
}

const mostAttempts = 20

function sent(push: Unsent | null): Unsent | null {
  return push && { operationId: push.operationId, update: push.update }
}

/** Keeps the newest record, one write at a time; each is told when it, or a newer one, is kept. */
function makeKeeper(keep: PenParts['keep']): { keep(record: PenRecord | null): Promise<void> } {
  let newest: PenRecord | null = null
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
