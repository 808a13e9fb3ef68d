import { randomUUID } from 'node:crypto'
import { PublicError } from '../../../packages/server/src/errors.ts'
import type { TextPush } from '../../../packages/server/src/ports/texts.ts'
import { hashOfUpdate } from '../../../packages/server/src/features/coediting/log/hash-of-update.ts'
import {
  keyOfClient,
  type NewChange,
  type TextClient,
  type ReadPush,
  type TextHead,
  type TextStore,
  type TextTransaction,
} from '../../../packages/server/src/features/coediting/log/text-log.ts'
import { compacted } from '../../../packages/server/src/features/coediting/document/text-state.ts'
import type { TextReading } from '../../../packages/server/src/features/coediting/log/text-delta.ts'
import type { Broken } from './broken.ts'

interface Row {
  number: number
  operationId: string
  clientId: number
  personId: string
  hash: string
  update: Uint8Array
  /** Whether its author had the right to write when it was written. */
  mayWrite: boolean
}

/** Everything that is on the disk of the simulated server. */
interface Disk {
  text: TextHead
  rows: readonly Row[]
  pens: ReadonlyMap<number, TextClient>
  snapshot: Uint8Array
  snapshotNumber: number
  trimmed: number
}

export type Crash = 'BEFORE_COMMIT' | 'AFTER_COMMIT'

/** A database in memory with one text: transactions are alone, all or nothing, and may be cut by a crash. */
export class MemoryTexts implements TextStore {
  readonly leverId = randomUUID()
  /** Everything ever written, also what was trimmed: for the judge. */
  readonly everything: Row[] = []
  readonly mayWrite = new Map<string, boolean>()
  nextCrash: Crash | null = null
  private disk: Disk
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    snapshot: Uint8Array,
    private readonly broken: Broken | null,
  ) {
    const text = {
      leverId: this.leverId,
      epoch: 'one',
      head: 0,
      rights: 0,
      schemaVersion: 1,
      state: 'OPEN' as const,
      isFull: false,
      isHeavy: false,
    }
    this.disk = {
      text,
      rows: [],
      pens: new Map([[1, { personId: 'server', clock: 8 }]]),
      snapshot,
      snapshotNumber: 0,
      trimmed: 0,
    }
  }

  transaction<Value>(work: (transaction: TextTransaction) => Promise<Value>): Promise<Value> {
    const done = this.last.then(() => this.alone(work))
    this.last = done.catch(() => undefined)
    return done
  }

  private async alone<Value>(work: (transaction: TextTransaction) => Promise<Value>): Promise<Value> {
    const before = this.disk
    const value = await work(this.transactionOn())
    const crash = this.nextCrash
    this.nextCrash = null
    if (crash === 'BEFORE_COMMIT') {
      this.disk = before
      // Broken: what was about to be committed is acknowledged all the same.
      if (this.broken === 'acknowledges before it commits') return value
      throw new Error('the process died before the commit')
    }
    for (const row of this.disk.rows) if (!this.everything.includes(row)) this.everything.push(row)
    if (crash === 'AFTER_COMMIT') throw new Error('the process died after the commit')
    return value
  }

  private transactionOn(): TextTransaction {
    return {
      factsOf: (pushes) =>
        Promise.resolve({
          texts: new Map([[this.leverId, this.disk.text]]),
          clients: this.clientsFor(pushes),
          known: pushes.map(({ push }) => this.knownOf(push)),
          refusals: pushes.map(({ push }) => this.refusalOf(push)),
        }),
      append: (changes) => Promise.resolve(this.append(changes)),
    }
  }

  private clientsFor(pushes: readonly ReadPush[]): ReadonlyMap<string, TextClient> {
    const { leverId } = this
    const pens = new Map([...this.disk.pens].map(([clientId, pen]) => [keyOfClient({ leverId, clientId }), pen]))
    if (this.broken !== 'does not look whose writing it is') return pens
    for (const { push } of pushes) {
      const pen = pens.get(keyOfClient(push))
      if (pen) pens.set(keyOfClient(push), { ...pen, personId: push.personId })
    }
    return pens
  }

  private knownOf({ operationId }: TextPush) {
    if (this.broken === 'forgets which operations it knows') return null
    const row = this.disk.rows.find((one) => one.operationId === operationId)
    return row ? { number: row.number, hash: row.hash } : null
  }

  private refusalOf({ personId }: TextPush): PublicError | null {
    const allowed = this.mayWrite.get(personId) || this.broken === 'goes on writing after the right ended'
    return allowed ? null : new PublicError('NOT_INVITED')
  }

  private append(changes: readonly NewChange[]): void {
    const { text, rows, pens } = this.disk
    const added = changes.map(({ push, number }) => ({
      ...push,
      number,
      hash: hashOfUpdate(push),
      mayWrite: this.mayWrite.get(push.personId) ?? false,
    }))
    const moved = new Map(pens)
    for (const { push, clock } of changes) {
      const pen = moved.get(push.clientId)
      if (pen && clock !== null) moved.set(push.clientId, { ...pen, clock })
    }
    const head = changes.at(-1)?.number ?? text.head
    this.disk = { ...this.disk, text: { ...text, head }, rows: [...rows, ...added], pens: moved }
  }

  /** Gives a person a client id of their own. */
  issue(personId: string, clientId: number): void {
    const pens = new Map(this.disk.pens).set(clientId, { personId, clock: 0 })
    this.disk = { ...this.disk, pens }
  }

  reading(): TextReading {
    const { text, rows, snapshot, snapshotNumber, trimmed } = this.disk
    const { leverId, epoch, head, schemaVersion, state } = text
    const kept = rows.filter(({ number }) => number > trimmed)
    const isFrozen = state === 'FROZEN'
    return { leverId, epoch, head, schemaVersion, snapshot, snapshotNumber, isFrozen, rows: kept }
  }

  /** Writes the state anew and forgets the changes that are in it, but for the newest. */
  compact(kept: number): void {
    const { rows, snapshotNumber, text } = this.disk
    const after = rows.filter(({ number }) => number > snapshotNumber)
    const isBroken = this.broken === 'trims a change that no state contains'
    const made = compacted({ ...this.disk, rows: isBroken ? after.slice(0, -1) : after })
    const trimmed = isBroken ? text.head : Math.max(this.disk.trimmed, made.snapshotNumber - kept)
    this.disk = { ...this.disk, ...made, snapshotNumber: text.head, trimmed }
  }

  whose(clientId: number): string | null {
    return this.disk.pens.get(clientId)?.personId ?? null
  }
}
