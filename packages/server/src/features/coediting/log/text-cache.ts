import { Lru } from '../../../async/lru.js'
import type { FoundFacts, FoundClient } from './read-push-facts.js'
import type { NewChange, ReadPush, TextHead } from './text-log.js'
import type { TextStandingRow } from './text-standings.js'

/**
 * Facts about the texts that this node wrote in last, so that the next push is judged without a read. They may be stale:
 * the write itself is conditional on them in the database.
 */
export interface TextCache {
  /** The cached facts for a group of pushes; null when one is missing. */
  factsFor(pushes: readonly ReadPush[]): FoundFacts | null
  learn(facts: FoundFacts): void
  /** Moves the cached heads and clocks past changes that were just written. */
  wrote(changes: readonly NewChange[]): void
  forget(pushes: readonly ReadPush[]): void
}

interface KnownText {
  text: TextHead
  clients: Map<number, FoundClient>
  standings: Map<string, TextStandingRow>
}

const maxKept = 200

/** An empty cache. */
export function makeTextCache(): TextCache {
  const kept = new Lru<string, KnownText>({ most: maxKept })
  return {
    factsFor(pushes) {
      const found = pushes.map((push) => factsOf(push, kept.get(push.push.leverId)))
      return found.some((facts) => facts === null) ? null : together(found.flatMap((facts) => facts ?? []))
    },
    learn({ texts, clients, standings }) {
      for (const text of texts) {
        const known = stillSo(kept.get(text.leverId), text)
        kept.set(text.leverId, known)
        for (const client of clients) if (client.leverId === text.leverId) known.clients.set(client.clientId, client)
        for (const row of standings) if (row.leverId === text.leverId) known.standings.set(row.personId, row)
      }
    },
    wrote(changes) {
      for (const { push, number, clock } of changes) {
        const known = kept.get(push.leverId)
        if (!known) continue
        known.text = { ...known.text, head: number }
        const client = known.clients.get(push.clientId)
        if (client && clock !== null) known.clients.set(push.clientId, { ...client, clock })
      }
    },
    forget: (pushes) => pushes.forEach(({ push }) => kept.delete(push.leverId)),
  }
}

/** The cached entry if still current, else an empty one. */
function stillSo(known: KnownText | undefined, text: TextHead): KnownText {
  if (known && JSON.stringify(known.text) === JSON.stringify(text)) return known
  return { text, clients: new Map(), standings: new Map() }
}

function factsOf({ push, read }: ReadPush, known: KnownText | undefined): FoundFacts | null {
  const standing = known?.standings.get(push.personId)
  const clientIds = [push.clientId, ...(read?.needs.keys() ?? [])]
  const clients = clientIds.flatMap((clientId) => known?.clients.get(clientId) ?? [])
  if (!known || !standing || clients.length < clientIds.length) return null
  return { texts: [known.text], clients, known: [], standings: [standing] }
}

function together(found: readonly FoundFacts[]): FoundFacts {
  return {
    texts: [...new Set(found.flatMap(({ texts }) => texts))],
    clients: [...new Set(found.flatMap(({ clients }) => clients))],
    known: [],
    standings: [...new Set(found.flatMap(({ standings }) => standings))],
  }
}
