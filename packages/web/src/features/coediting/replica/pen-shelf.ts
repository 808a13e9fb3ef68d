import { createStore, del, set, values, type UseStore } from 'idb-keyval'
import type { PenRecord } from '../sync/pen-parts.js'

/** A record on the device, and when it was last kept there (milliseconds). */
export interface KeptRecord extends PenRecord {
  keptAt: number
}

/** What editors wrote and did not send, on this device. Where the browser keeps nothing it lasts as long as the page. */
export interface PenShelf {
  /** Fulfilled when it is kept, or soon. */
  put(record: PenRecord): Promise<void>
  remove(key: Pick<PenRecord, 'leverId' | 'clientId'>): Promise<void>
  read(): Promise<KeptRecord[]>
}

/** A page that holds a record keeps it again and again: one that was not for so long has nobody any more. */
export const abandonedMilliseconds = 30_000

/** Milliseconds that the device may take: what is typed is sent all the same. */
const patience = 150

/** The shelf of this device. */
export function openPenShelf(now: () => number = Date.now): PenShelf {
  let store: UseStore | null = null
  const opened = () => (store ??= createStore('leviers-pens', 'records'))
  const tried = async (act: () => Promise<unknown>) => {
    // A private window, or a full disk: then the page alone keeps it.
    await Promise.race([soon(), Promise.resolve().then(act)]).catch(() => undefined)
  }
  // Opened before the first word: a page may die right after it.
  void tried(async () => opened())
  return {
    put: (record) => tried(() => set(nameOf(record), { ...record, keptAt: now() }, opened())),
    remove: (key) => tried(() => del(nameOf(key), opened())),
    read: async () => {
      try {
        return await values<KeptRecord>(opened())
      } catch {
        return []
      }
    },
  }
}

/** The name of one editor's writing, also of the lock that says that its page is open. */
export function nameOf({ leverId, clientId }: Pick<PenRecord, 'leverId' | 'clientId'>): string {
  return `leviers-pen ${leverId} ${clientId}`
}

function soon(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, patience))
}
