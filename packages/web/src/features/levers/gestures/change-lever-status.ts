import type { LeverStatus } from '@leviers/shared/lever-statuses'
import type { Command } from '../../../client/outbox/outbox-entry.js'
import { ChangeLeverStatusDocument, type ChangeLeverStatusMutation } from './change-lever-status.generated.js'

export interface ChangeLeverStatusFields {
  leverId: string
  /** The status that it has: refused with STATUS_CHANGED when it has another. */
  from: LeverStatus
  to: LeverStatus
  /** What is answered with it, for everybody to read; needed where a step is passed over. */
  answer: string | null
}

export const changeLeverStatus: Command<ChangeLeverStatusFields, ChangeLeverStatusMutation['changeLeverStatus']> = {
  name: 'changeLeverStatus',
  document: ChangeLeverStatusDocument,
  textOf: ({ answer }) => answer ?? '',
}
