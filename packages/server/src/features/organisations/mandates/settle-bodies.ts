import type { Transaction } from '../../../commands/command.js'
import { raisePeopleVersion } from '../../../log/answer-version.js'
import { topicOfReaders } from '../../boards/readers/topic-of-readers.js'
import { showBody } from './show-body.js'

/**
 * What follows from other mandates of somebody: which body stands beside their name, and which boards they may read. People
 * were locked before any row changed: a row that names a body waits for whoever renames it.
 */
export async function settleBodies(transaction: Transaction, who: { personId: string; at: Date }): Promise<void> {
  await showBody(transaction, who)
  await raisePeopleVersion(transaction)
  transaction.ring(topicOfReaders)
}
