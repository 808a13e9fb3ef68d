import { createStore, del, get, set, values, type UseStore } from 'idb-keyval'
import type { OutboxEntry } from './outbox-entry.js'

/** Where waiting commands are kept: on the device, or in memory where the browser refuses. */
export interface OutboxShelf {
  kept: 'device' | 'memory'
  read(): Promise<OutboxEntry[]>
  put(entry: OutboxEntry): Promise<void>
  remove(operationId: string): Promise<void>
}

/** Opens the shelf of this device; in memory when IndexedDB is refused (private windows, full disks). */
export async function openShelf(): Promise<OutboxShelf> {
  try {
    const store = createStore('leviers-outbox', 'entries')
    // A probe: some browsers open a database that they then refuse to write.
    await set('probe', 0, store)
    await get('probe', store)
    await del('probe', store)
    return deviceShelf(store)
  } catch {
    return memoryShelf()
  }
}

function deviceShelf(store: UseStore): OutboxShelf {
  return {
    kept: 'device',
    read: async () => inOrder((await values<OutboxEntry>(store)).filter((entry) => entry instanceof Object)),
    put: (entry) => set(entry.operationId, entry, store),
    remove: (operationId) => del(operationId, store),
  }
}

/** A shelf that lasts as long as the page. */
export function memoryShelf(): OutboxShelf {
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
