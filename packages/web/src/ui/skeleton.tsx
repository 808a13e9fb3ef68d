import { Trans } from '@lingui/react/macro'

/** The shape of what is being fetched. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <div role="status" className="grid gap-4 my-6">
      <span className="sr-only">
        <Trans>Chargement…</Trans>
      </span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton h-28" aria-hidden="true" />
      ))}
    </div>
  )
}
