import { limits } from '@leviers/shared/limits'
import type { LeviersClient } from '../../apollo/leviers-client.js'
import { leaveUnsent } from './leave-unsent.js'
import type { Unsent } from './pen-parts.js'
import { nameOf, openPenShelf, type KeptRecord } from './pen-shelf.js'
import { makeUnsentList, takeAll } from './unsent-list.js'

/** A page that holds a record keeps it again and again: one that was not for so long has nobody any more. */
export const abandonedMilliseconds = 30_000

/**
 * Takes up what editors of this person left on the device, because their page was closed or died: the outbox sends it. One
 * tab does that for each; what an open page still holds is left to it.
 */
export async function adoptRecords(client: Pick<LeviersClient, 'outbox'>, personId: string): Promise<void> {
  const shelf = openPenShelf()
  const records = (await shelf.read()).filter((record) => record.personId === personId)
  for (const record of records) {
    await ifAbandoned(record, async () => {
      const unsent = [record.inFlight ?? [], together(record.waiting)].flat()
      await leaveUnsent(client, { ...record, unsent })
      await shelf.remove(record)
    })
  }
}

/** What waits was never sent: it goes as few changes as it fits into. */
function together(waiting: readonly Unsent[]): readonly Unsent[] {
  const numbers = waiting.map(({ operationId }) => operationId)
  const newId = () => numbers.shift() ?? ''
  const list = makeUnsentList({ mostBytes: limits.coediting.softUpdateBytes, newId })
  waiting.forEach(({ update }) => list.add(update))
  return takeAll(list)
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
