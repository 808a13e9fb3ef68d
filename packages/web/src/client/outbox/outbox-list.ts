import type { OutboxParts } from './outbox-parts.js'
import type { Acknowledged, Outcome, OutboxEntry } from './outbox-entry.js'
import type { OutboxStore } from './outbox-store.js'
import type { OutboxTabs, TabNews } from './outbox-tabs.js'
import { makeStore } from '../base/store.js'
import type { RefusalParts } from '../request/refusal.js'

interface PendingOutcome {
  outcome: Promise<Outcome<unknown>>
  resolve(outcome: Outcome<unknown>): void
  handlesRefusal: () => boolean
}

interface Claim {
  handlesRefusal: () => boolean
  onHeld: (() => void) | undefined
}

/** The commands of all tabs as this tab knows them: in memory, in the store, and published to the other tabs. */
export class OutboxList {
  /** The commands of one person. */
  readonly mine = makeStore<readonly OutboxEntry[]>([])
  readonly kept = makeStore<'device' | 'memory'>('device')
  readonly #store: Promise<OutboxStore>
  readonly #tabs: OutboxTabs
  readonly #entries = new Map<string, OutboxEntry>()
  readonly #pending = new Map<string, PendingOutcome>()
  readonly #listeners = new Set<Acknowledged>()
  readonly #stored = new Set<string>()
  readonly #gone = new Set<string>()
  /** What this tab is putting in the store for the first time. */
  readonly #writing = new Map<string, Promise<void>>()
  #personId: string | null = null

  constructor({ store, tabs }: Pick<OutboxParts, 'store' | 'tabs'>) {
    this.#store = store
    this.#tabs = tabs
    void store.then((opened) => this.kept.set(opened.kept))
    tabs.listen((news) => this.#take(news))
  }

  all(): OutboxEntry[] {
    return [...this.#entries.values()].toSorted((one, other) => one.order - other.order)
  }

  find(operationId: string): OutboxEntry | undefined {
    return this.#entries.get(operationId)
  }

  /** Whether a command would survive the page, as far as the browser allows it: not while it is being written. */
  isHeld({ operationId }: OutboxEntry): boolean {
    return !this.#writing.has(operationId)
  }

  person(): string | null {
    return this.#personId
  }

  setPerson(id: string | null): void {
    this.#personId = id
    this.#show()
    // Another tab may have stored commands of this person.
    if (id !== null) void this.refresh()
  }

  adopt(guestId: string, accountId: string): void {
    for (const entry of this.all()) if (entry.personId === guestId) void this.change({ ...entry, personId: accountId })
  }

  onAcknowledged(listener: Acknowledged): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  add(entry: OutboxEntry, { handlesRefusal, onHeld }: Claim): Promise<Outcome<unknown>> {
    void this.change(entry).then(onHeld)
    return this.#outcomeOf(entry.operationId, handlesRefusal)
  }

  /** The outcome of a waiting command with the same input; null when there is none. */
  alike({ command, input }: OutboxEntry, { handlesRefusal, onHeld }: Claim): Promise<Outcome<unknown>> | null {
    const words = JSON.stringify(input)
    const isAlike = (one: OutboxEntry) => one.command === command && JSON.stringify(one.input) === words
    const same = this.mine.get().find((one) => one.status === 'waiting' && isAlike(one))
    if (!same) return null
    void Promise.resolve(this.#writing.get(same.operationId)).then(onHeld)
    return this.#pending.get(same.operationId)?.outcome ?? this.#outcomeOf(same.operationId, handlesRefusal)
  }

  /** Drops the waiting commands with this key that were never sent. */
  replaceUnsent(key: string): void {
    for (const entry of this.all()) {
      const unsent = entry.status === 'waiting' && entry.attempts === 0
      if (entry.key === key && entry.personId === this.#personId && unsent) void this.drop(entry.operationId)
    }
  }

  change(entry: OutboxEntry): Promise<void> {
    const { operationId } = entry
    const written = this.#write(entry)
    if (!this.#stored.has(operationId) && !this.#writing.has(operationId)) this.#writing.set(operationId, written)
    this.#publish({ kind: 'changed', entry })
    return written
  }

  async #write(entry: OutboxEntry): Promise<void> {
    try {
      await (await this.#store).put(entry)
      this.#stored.add(entry.operationId)
    } catch {
      // A full disk: it stays in memory, and the page says so.
      this.kept.set('memory')
    }
    if (this.#writing.delete(entry.operationId)) this.#show()
  }

  async drop(operationId: string): Promise<void> {
    this.#publish({ kind: 'gone', operationId })
    await (await this.#store).remove(operationId)
  }

  async acknowledge(operationId: string, result: unknown): Promise<void> {
    const entry = this.#entries.get(operationId)
    if (entry) this.#publish({ kind: 'acknowledged', entry, result })
    await (await this.#store).remove(operationId)
  }

  /** Keeps a refused command for the person to decide, unless whoever gave it shows the refusal. */
  async refuse(operationId: string, { code, sentence, details }: RefusalParts): Promise<void> {
    const entry = this.#entries.get(operationId)
    if (!entry) return
    const refusal = { code, sentence, details }
    const handled = entry.quiet || (this.#pending.get(operationId)?.handlesRefusal() ?? false)
    this.#settle(operationId, { status: 'refused', refusal })
    await (handled ? this.drop(operationId) : this.change({ ...entry, status: 'refused', refusal }))
  }

  /** Reads the commands that other tabs, or this one before a reload, left in the store. */
  async refresh(): Promise<void> {
    const stored = new Map((await (await this.#store).read()).map((entry) => [entry.operationId, entry]))
    for (const [operationId, entry] of stored) {
      this.#stored.add(operationId)
      if (!this.#entries.has(operationId) && !this.#gone.has(operationId)) this.#entries.set(operationId, entry)
    }
    // An entry that has left the store was sent by another tab, which publishes its outcome.
    for (const operationId of this.#stored) if (!stored.has(operationId)) this.#entries.delete(operationId)
    this.#show()
  }

  #show(): void {
    this.mine.set(this.all().filter((entry) => entry.personId === this.#personId))
  }

  #publish(news: TabNews): void {
    this.#take(news)
    this.#tabs.publish(news)
  }

  #take(news: TabNews): void {
    if (news.kind === 'signed-out') return
    const operationId = news.kind === 'gone' ? news.operationId : news.entry.operationId
    if (news.kind === 'changed') this.#entries.set(operationId, news.entry)
    else {
      this.#entries.delete(operationId)
      this.#gone.add(operationId)
    }
    // Notify listeners before removing the optimistic entry, so nothing flickers.
    if (news.kind === 'acknowledged') for (const listener of this.#listeners) listener(news.entry, news.result)
    this.#show()
    if (news.kind === 'acknowledged') this.#settle(operationId, { status: 'acknowledged', result: news.result })
    else if (news.kind === 'gone') this.#settle(operationId, { status: 'replaced' })
    else if (news.entry.refusal) this.#refusedElsewhere(operationId, news.entry.refusal)
  }

  #refusedElsewhere(operationId: string, refusal: RefusalParts): void {
    const handled = this.#pending.get(operationId)?.handlesRefusal() ?? false
    this.#settle(operationId, { status: 'refused', refusal })
    if (handled) void this.drop(operationId)
  }

  #outcomeOf(operationId: string, handlesRefusal: () => boolean): Promise<Outcome<unknown>> {
    const { promise: outcome, resolve } = Promise.withResolvers<Outcome<unknown>>()
    this.#pending.set(operationId, { outcome, resolve, handlesRefusal })
    return outcome
  }

  #settle(operationId: string, outcome: Outcome<unknown>): void {
    this.#pending.get(operationId)?.resolve(outcome)
    this.#pending.delete(operationId)
  }
}
