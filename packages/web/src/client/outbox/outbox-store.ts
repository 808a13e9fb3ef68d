import { DeviceStore } from '../base/device-store.js'
import type { OutboxEntry } from './outbox-entry.js'

/** Where waiting commands are kept: on the device, or in memory where the browser refuses. */
export interface OutboxStore {
  kept: 'device' | 'memory'
  read(): Promise<OutboxEntry[]>
  put(entry: OutboxEntry): Promise<void>
  remove(operationId: string): Promise<void>
}

/** Opens the store of this device; in memory when IndexedDB is refused (private windows, full disks). */
export async function openOutboxStore(): Promise<OutboxStore> {
  // Only this file writes here: entries, and a probe.
  const parse = (found: unknown) => (found instanceof Object ? readEntry(found as KeptEntry) : undefined)
  const store = new DeviceStore<OutboxEntry | 0>({ table: ['leviers-outbox', 'entries'], parse })
  // Some browsers open a database and then refuse to write to it: the probe finds out.
  const isKept = (await store.set('probe', 0)) && (await store.remove('probe'))
  if (!isKept) return memoryOutboxStore()
  return {
    kept: 'device',
    read: async () => inOrder(valueOrThrow(await store.entries()).map(([, entry]) => entry as OutboxEntry)),
    put: async (entry) => void valueOrThrow(await store.set(entry.operationId, entry)),
    remove: async (operationId) => void valueOrThrow(await store.remove(operationId)),
  }
}

interface KeptEntry extends OutboxEntry {
  /** The name of `optimistic` in records of earlier builds. */
  hoped?: OutboxEntry['optimistic']
}

function readEntry({ hoped, ...entry }: KeptEntry): OutboxEntry {
  return { optimistic: hoped, ...entry }
}

/** The value from IndexedDB. Throws if the operation failed: then nothing may be taken for kept, or for sent. */
function valueOrThrow<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Error('IndexedDB')
  return found
}

/** A store in memory: it lasts as long as the page. */
export function memoryOutboxStore(): OutboxStore {
  const entries = new Map<string, OutboxEntry>()
  return {
    kept: 'memory',
    read: () => Promise.resolve(inOrder([...entries.values()])),
    async put(entry) {
      entries.set(entry.operationId, entry)
    },
    async remove(operationId) {
      entries.delete(operationId)
    },
  }
}

function inOrder(entries: OutboxEntry[]): OutboxEntry[] {
  return entries.toSorted((one, other) => one.order - other.order)
}
