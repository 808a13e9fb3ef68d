import { Trans } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { useMe } from '../../../people/me/use-me.js'

const NameDialog = lazy(() =>
  import('./name-version-dialog.js').then((found) => ({ default: found.NameVersionDialog })),
)
const RestoreDialog = lazy(() =>
  import('./restore-version-dialog.js').then((found) => ({ default: found.RestoreVersionDialog })),
)

interface ActionsProps {
  leverId: string
  revision: number
  newest: number
  name: string | null
  /** Whether the text says something that cannot be shown: its newest version is restored, too. */
  isFrozen: boolean
  /** Why whoever reads may not; null when they may. */
  whyNotName: string | null
  whyNotRestore: string | null
  onNamed(): void
}

/** What those who write a lever can do with one of its versions; the others read why they cannot. */
export function VersionActions({ leverId, revision, newest, name, onNamed, ...rights }: ActionsProps) {
  const { isFrozen, whyNotName, whyNotRestore } = rights
  const { me } = useMe()
  const [open, setOpen] = useState<'name' | 'restore' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {whyNotName === null && (
        <button type="button" className="button" onClick={() => setOpen('name')}>
          {name ? <Trans>Renommer cette version</Trans> : <Trans>Nommer cette version</Trans>}
        </button>
      )}
      {whyNotRestore === null && (revision !== newest || isFrozen) && (
        <button type="button" className="button" onClick={() => setOpen('restore')}>
          <Trans>Rétablir cette version</Trans>
        </button>
      )}
      {me && whyNotName !== null && whyNotRestore !== null && (
        <p className="text-small text-muted">
          <Trans>Vous ne pouvez ni nommer ni rétablir une version.</Trans> {whyNotName}
        </p>
      )}
      <Suspense>
        {open === 'name' && (
          <NameDialog leverId={leverId} revision={revision} name={name} onNamed={onNamed} onClose={close} />
        )}
        {open === 'restore' && <RestoreDialog leverId={leverId} revision={revision} onClose={close} />}
      </Suspense>
    </div>
  )
}
