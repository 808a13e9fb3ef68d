import { useLingui } from '@lingui/react/macro'
import { Trouble } from '../ui/trouble.js'

/** Stands where a page was to be that could not be loaded, or that failed: what was typed in it is kept on the device. */
export function BrokenPage() {
  const { t } = useLingui()
  return (
    <div className="page py-8">
      <Trouble isInstead sentence={t`Cette page n’a pas pu s’afficher.`} onRetry={() => location.reload()} />
    </div>
  )
}
