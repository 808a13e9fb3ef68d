import type { UnsentRecord } from '../sync/replica-parts.js'
import { abandonedMilliseconds, nameOf, type UnsentStore } from './unsent-store.js'

export interface HeldRecord {
  /** Stores the unsent changes; null removes the record. */
  keep(record: UnsentRecord | null): Promise<void>
  release(): void
}

/** Keeps one editor's unsent writing on the device, and shows the other tabs that its page is open. */
export function holdRecord(store: UnsentStore, key: Pick<UnsentRecord, 'leverId' | 'clientId'>): HeldRecord {
  let latest: UnsentRecord | null = null
  const over = Promise.withResolvers<void>()
  const { locks } = navigator as { locks?: LockManager }
  // Held until it is released, or the page is gone.
  locks?.request(nameOf(key), () => over.promise).catch(() => undefined)
  const again = setInterval(() => latest && void store.put(latest), abandonedMilliseconds / 3)
  return {
    keep(record) {
      latest = record
      return record ? store.put(record) : store.remove(key)
    },
    release() {
      clearInterval(again)
      over.resolve()
    },
  }
}
