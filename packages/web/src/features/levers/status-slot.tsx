import { lazy, Suspense, type ComponentProps } from 'react'

const StatusChip = lazy(() => import('../../ui/status-chip.js').then((found) => ({ default: found.StatusChip })))

/** Where a lever shows its status, once it has one. */
export function StatusSlot({ status }: ComponentProps<typeof StatusChip>) {
  return <Suspense>{status !== 'NONE' && <StatusChip status={status} />}</Suspense>
}
