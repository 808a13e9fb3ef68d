import { limits } from '@leviers/shared/limits'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { leaveUnsent } from './leave-unsent.js'
import { abandonedMilliseconds, nameOf, UnsentStore, type KeptRecord } from './unsent-store.js'
import { together } from './unsent-list.js'

/**
 * Takes up what editors of this person left on the device, because their page was closed or died: the outbox sends it. One
 * tab does that for each; what an open page still holds is left to it.
 */
export async function adoptRecords(client: Pick<LeviersClient, 'outbox'>, personId: string): Promise<void> {
  const store = new UnsentStore()
  const records = (await store.read()).filter((record) => record.personId === personId)
  for (const record of records) {
    await ifAbandoned(record, async () => {
      const unsent = [record.inFlight ?? [], together(record.waiting, limits.coediting.softUpdateBytes)].flat()
      await leaveUnsent(client, { ...record, unsent })
      await store.remove(record)
    })
  }
}

async function ifAbandoned(record: KeptRecord, adopt: () => Promise<void>): Promise<void> {
  // Where pages are not secure there are no locks.
  const { locks } = navigator as { locks?: LockManager }
  if (!locks) {
    if (Date.now() - record.keptAt > abandonedMilliseconds) await adopt()
    return
  }
  await locks.request(nameOf(record), { ifAvailable: true }, async (lock) => {
    if (lock) await adopt()
  })
}
