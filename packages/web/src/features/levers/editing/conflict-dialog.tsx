import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from '../../../ui/dialog.js'
import type { DetailName, LeverConflict, LeverDetails } from './lever-conflict.js'
import { dot } from '../../../ui/dot.js'
import { frenchSpaces } from '../../../i18n/french-spaces.js'

interface ConflictDialogProps {
  conflict: LeverConflict
  /** The names of other themes and neighbourhoods than the lever's own. */
  placeNames?: ReadonlyMap<string, string>
  onKeep(): void
  onTake(): void
  /** Closed without a choice. */
  onLater(): void
}

/** Two versions of a lever's details, to choose from: one’s own, or the one that was saved meanwhile. */
export function ConflictDialog({ conflict, placeNames, onKeep, onTake, onLater }: ConflictDialogProps) {
  const { t } = useLingui()
  const labels: Record<DetailName, string> = {
    title: t`Titre`,
    finding: t`Le constat`,
    action: t`Ce qui est proposé`,
    themeIds: t`Thèmes`,
    neighbourhoodCodes: t`Quartiers`,
  }
  const nameOf = (id: string) => placeNames?.get(id) ?? conflict.placeNames.get(id) ?? id
  const shownValue = (version: Partial<LeverDetails>, name: DetailName) => {
    const value = version[name]
    return (typeof value === 'string' ? value : value?.map(nameOf).join(', ')) || '—'
  }
  return (
    <Dialog title={t`Modifié entre-temps`} onClose={onLater}>
      <p>
        <Trans>Une autre version a été enregistrée pendant que vous écriviez. Laquelle garder ?</Trans>
      </p>
      {conflict.names.map((name) => (
        <section key={name} aria-label={labels[name]} className="grid gap-3 sm:grid-cols-2">
          <Version of={labels[name]} who={t`Le vôtre`} value={shownValue(conflict.mine, name)} />
          <Version of={labels[name]} who={t`L’autre`} value={shownValue(conflict.now, name)} />
        </section>
      ))}
      <div className="flex flex-wrap gap-3">
        <button type="button" className="button primary" onClick={onKeep}>
          <Trans>Garder le mien</Trans>
        </button>
        <button type="button" className="button" onClick={onTake}>
          <Trans>Prendre l’autre</Trans>
        </button>
      </div>
    </Dialog>
  )
}

function Version({ of, who, value }: { of: string; who: string; value: string }) {
  return (
    <div className="rounded-xl border border-line bg-sunk p-4 grid gap-1 content-start">
      <p className="text-small text-muted">
        {of}
        {dot}
        <strong className="text-ink">{who}</strong>
      </p>
      <p className="words" dir="auto">
        {frenchSpaces(value)}
      </p>
    </div>
  )
}
