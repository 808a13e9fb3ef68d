import { DeviceStore } from '../../../client/base/device-store.js'
import type { UnsentRecord } from '../sync/replica-parts.js'

/** A record on the device, and when it was last kept there (milliseconds). */
export interface KeptRecord extends UnsentRecord {
  keptAt: number
}

type RecordKey = Pick<UnsentRecord, 'leverId' | 'clientId'>

/** An open page stores its record again and again; after this long without it, the page is gone. */
export const abandonedMilliseconds = 30_000

/** Milliseconds to wait for the device before sending anyway. */
const patience = 150

/** What editors wrote and did not send, on this device. Where the browser keeps nothing it lasts as long as the page. */
export class UnsentStore {
  readonly #store = new DeviceStore<KeptRecord>({ table: ['leviers-pens', 'records'] })
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
    // Opened before the first word: a page may die right after it.
    void this.#store.tried(async () => undefined)
  }

  /** Fulfilled when it is kept, or soon. */
  put(record: UnsentRecord): Promise<void> {
    return orSoon(this.#store.set(nameOf(record), { ...record, keptAt: this.#now() }))
  }

  remove(key: RecordKey): Promise<void> {
    return orSoon(this.#store.remove(nameOf(key)))
  }

  async read(): Promise<KeptRecord[]> {
    return ((await this.#store.entries()) ?? []).map(([, record]) => record)
  }
}

/** The name of one editor's writing, also of the lock that says that its page is open. */
export function nameOf({ leverId, clientId }: RecordKey): string {
  return `leviers-pen ${leverId} ${clientId}`
}

async function orSoon(kept: Promise<unknown>): Promise<void> {
  await Promise.race([kept, new Promise((resolve) => void setTimeout(resolve, patience))])
}
