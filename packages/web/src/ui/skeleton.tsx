import { Trans } from '@lingui/react/macro'

/** The shape of what is being fetched. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <div className="grid gap-4 py-6">
      <output className="sr-only">
        <Trans>Chargement…</Trans>
      </output>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton h-28" aria-hidden="true" />
      ))}
    </div>
  )
}
