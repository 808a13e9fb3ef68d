import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { StatusChip } from '../../../ui/status-chip.js'

/** Where a lever shows its status, once it has one. */
export function StatusSlot({ status }: { status: LeverStatus }) {
  return status !== 'NONE' && <StatusChip status={status} />
}
