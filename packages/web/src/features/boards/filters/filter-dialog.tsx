import '../../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from '../../../ui/dialog.js'
import type { BoardSearch } from './board-search.js'
import type { Choose } from './choose.js'
import { FilterChoices } from './filter-choices.js'

interface FilterDialogProps {
  search: BoardSearch
  onChoose: Choose
  onClose(): void
}

/** On a phone, what a board shows and in which order: each choice in full, and carried out at once. */
export function FilterDialog({ search, onChoose, onClose }: FilterDialogProps) {
  const { t } = useLingui()
  const none = { theme: undefined, quartier: undefined, tri: undefined, statut: undefined, vus: undefined }
  return (
    <Dialog title={t`Filtrer et trier`} onClose={onClose}>
      <div className="grid gap-4">
        <FilterChoices search={search} onChoose={onChoose} />
      </div>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button primary" onClick={onClose}>
          <Trans>Voir les leviers</Trans>
        </button>
        <button type="button" className="button" onClick={() => onChoose(none)}>
          <Trans>Effacer les filtres</Trans>
        </button>
      </p>
    </Dialog>
  )
}
