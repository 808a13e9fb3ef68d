import type { LeverStatus } from '@leviers/shared/lever-statuses'
import type { Command } from '../../apollo/outbox-entry.js'
import { ChangeLeverStatusDocument, type ChangeLeverStatusMutation } from './change-lever-status.generated.js'

export interface ChangeLeverStatusFields {
  leverId: string
  /** The status that it has: refused with STATUS_CHANGED when it has another. */
  from: LeverStatus
  to: LeverStatus
}

export const changeLeverStatus: Command<ChangeLeverStatusFields, ChangeLeverStatusMutation['changeLeverStatus']> = {
  name: 'changeLeverStatus',
  document: ChangeLeverStatusDocument,
}
