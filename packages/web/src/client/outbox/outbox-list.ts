import type { OutboxParts } from './outbox-parts.js'
import type { Acknowledged, Outcome, OutboxEntry } from './outbox-entry.js'
import type { TabNews } from './outbox-tabs.js'
import { makeReadable } from '../base/readable.js'
import type { RefusalParts } from '../request/refusal.js'

interface Waiter {
  outcome: Promise<Outcome<unknown>>
  resolve(outcome: Outcome<unknown>): void
  handlesRefusal: () => boolean
}

interface Claim {
  handlesRefusal: () => boolean
  onHeld: (() => void) | undefined
}

/** The commands of all tabs as this tab knows them: in memory, on the shelf, and told to the other tabs. */
export function makeOutboxList({ shelf, tabs }: Pick<OutboxParts, 'shelf' | 'tabs'>) {
  const entries = new Map<string, OutboxEntry>()
  const waiters = new Map<string, Waiter>()
  const listeners = new Set<Acknowledged>()
  const mine = makeReadable<readonly OutboxEntry[]>([])
  const kept = makeReadable<'device' | 'memory'>('device')
  const sending = makeReadable(false)
  const shelved = new Set<string>()
  const gone = new Set<string>()
  let personId: string | null = null
  void shelf.then((opened) => kept.set(opened.kept))

  const all = () => [...entries.values()].toSorted((one, other) => one.order - other.order)
  const show = () => mine.set(all().filter((entry) => entry.personId === personId))

  function take(news: TabNews): void {
    if (news.kind === 'signed-out') return
    const operationId = news.kind === 'gone' ? news.operationId : news.entry.operationId
    if (news.kind === 'changed') entries.set(operationId, news.entry)
    else {
      entries.delete(operationId)
      gone.add(operationId)
    }
    // Listeners first: what was hoped for is confirmed before it stops being hoped for.
    if (news.kind === 'acknowledged') for (const listener of listeners) listener(news.entry, news.result)
    show()
    if (news.kind === 'acknowledged') settle(operationId, { status: 'acknowledged', result: news.result })
    else if (news.kind === 'gone') settle(operationId, { status: 'replaced' })
    else if (news.entry.refusal) refusedElsewhere(operationId, news.entry.refusal)
  }

  function refusedElsewhere(operationId: string, refusal: RefusalParts): void {
    const handled = waiters.get(operationId)?.handlesRefusal() ?? false
    settle(operationId, { status: 'refused', refusal })
    if (handled) void drop(operationId)
  }

  function settle(operationId: string, outcome: Outcome<unknown>): void {
    waiters.get(operationId)?.resolve(outcome)
    waiters.delete(operationId)
  }

  function publish(news: TabNews): void {
    take(news)
    tabs.tell(news)
  }

  function outcomeOf(operationId: string, handlesRefusal: () => boolean): Promise<Outcome<unknown>> {
    const { promise: outcome, resolve } = Promise.withResolvers<Outcome<unknown>>()
    waiters.set(operationId, { outcome, resolve, handlesRefusal })
    return outcome
  }

  async function change(entry: OutboxEntry): Promise<void> {
    publish({ kind: 'changed', entry })
    try {
      await (await shelf).put(entry)
      shelved.add(entry.operationId)
    } catch {
      // A full disk: it stays in memory, and the page says so.
      kept.set('memory')
    }
  }

  async function drop(operationId: string): Promise<void> {
    publish({ kind: 'gone', operationId })
    await (await shelf).remove(operationId)
  }

  /** Reads what other tabs, or this one before it was reloaded, left on the shelf. */
  async function refresh(): Promise<void> {
    const stored = new Map((await (await shelf).read()).map((entry) => [entry.operationId, entry]))
    for (const [operationId, entry] of stored) {
      shelved.add(operationId)
      if (!entries.has(operationId) && !gone.has(operationId)) entries.set(operationId, entry)
    }
    // What was on the shelf and no longer is was sent by another tab; its answer comes from there.
    for (const operationId of shelved) if (!stored.has(operationId)) entries.delete(operationId)
    show()
  }

  tabs.listen(take)

  return {
    shown: { entries: mine, kept, sending },
    sending,
    all,
    find: (operationId: string) => entries.get(operationId),
    change,
    drop,
    add(entry: OutboxEntry, { handlesRefusal, onHeld }: Claim): Promise<Outcome<unknown>> {
      void change(entry).then(onHeld)
      return outcomeOf(entry.operationId, handlesRefusal)
    },
    /** The outcome of what waits already with this very input; null when nothing does. */
    alike({ command, input }: OutboxEntry, { handlesRefusal, onHeld }: Claim): Promise<Outcome<unknown>> | null {
      const words = JSON.stringify(input)
      const isAlike = (one: OutboxEntry) => one.command === command && JSON.stringify(one.input) === words
      const same = mine.get().find((one) => one.status === 'waiting' && isAlike(one))
      if (!same) return null
      onHeld?.()
      return waiters.get(same.operationId)?.outcome ?? outcomeOf(same.operationId, handlesRefusal)
    },
    /** Takes away what waits under a key and was never sent. */
    replaceUnsent(key: string): void {
      for (const entry of all()) {
        const unsent = entry.status === 'waiting' && entry.attempts === 0
        if (entry.key === key && entry.personId === personId && unsent) void drop(entry.operationId)
      }
    },
    async acknowledge(operationId: string, result: unknown): Promise<void> {
      const entry = entries.get(operationId)
      if (entry) publish({ kind: 'acknowledged', entry, result })
      await (await shelf).remove(operationId)
    },
    /** Keeps a refused command for the person to decide, unless whoever gave it shows the refusal. */
    async refuse(operationId: string, { code, sentence, details }: RefusalParts): Promise<void> {
      const entry = entries.get(operationId)
      if (!entry) return
      const refusal = { code, sentence, details }
      const handled = entry.quiet || (waiters.get(operationId)?.handlesRefusal() ?? false)
      settle(operationId, { status: 'refused', refusal })
      await (handled ? drop(operationId) : change({ ...entry, status: 'refused', refusal }))
    },
    refresh,
    person: () => personId,
    setPerson(id: string | null): void {
      personId = id
      show()
      // Another tab, which is sending, may hold some of theirs.
      if (id !== null) void refresh()
    },
    adopt(guestId: string, accountId: string): void {
      for (const entry of all()) if (entry.personId === guestId) void change({ ...entry, personId: accountId })
    },
    onAcknowledged(listener: Acknowledged): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
