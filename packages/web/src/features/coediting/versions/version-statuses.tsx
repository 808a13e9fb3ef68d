import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { Trans } from '@lingui/react/macro'
import { StatusChip } from '../../../ui/status-chip.js'

/** The statuses that a lever came to while a version was what it said, first to last. */
export function VersionStatuses({ statuses }: { statuses: readonly LeverStatus[] }) {
  if (statuses.length === 0) return null
  return (
    <p className="flex flex-wrap items-center gap-2 text-small text-muted">
      <Trans>Le levier est alors passé à :</Trans>
      {statuses.map((status, place) => (
        <StatusChip key={`${place} ${status}`} status={status} />
      ))}
    </p>
  )
}
