import type { Transaction } from '../../../commands/command.js'

/** The topic that rings when somebody’s right to write in a lever may have begun or ended. */
export function topicOfRights(leverId: string): string {
  return `rights:${leverId}`
}

/**
 * Says that who may write in a lever’s text changes with this transaction: what is being written is in before it, and
 * nothing after; open editors are told.
 */
export async function changeRights(transaction: Transaction, leverId: string): Promise<void> {
  await transaction.rows('update lever_text set rights = rights + 1 where lever_id = $1', [leverId])
  transaction.ring(topicOfRights(leverId))
}
