import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { dot } from '../../../ui/dot.js'
import { langOf } from '../../../i18n/lang-of.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { saveFile } from '../../../ui/save-file.js'
import { useRestoreNeighbourhood, useRetireNeighbourhood } from '../../boards/catalogue/neighbourhoods-commands.js'
import { FormFault } from '../administration-form.js'
import { useAdministrationForm } from '../use-administration-form.js'
import { ImportDialog } from './import-dialog.js'
import { ItemActs, RetiredMark } from './item-acts.js'
import { NeighbourhoodDialog } from './neighbourhood-dialog.js'
import { neighbourhoodsCsv, type Place } from './neighbourhoods-csv.js'

interface ShownPlace extends Place {
  isRetired: boolean
}

interface NeighbourhoodsPartProps {
  neighbourhoods: readonly ShownPlace[]
  onSaved(): void
}

type Open = { what: 'edit'; place: Place | null } | { what: 'import' }

/** The neighbourhoods of the contract, by name: one by one, or by a list. */
export function NeighbourhoodsPart({ neighbourhoods, onSaved }: NeighbourhoodsPartProps) {
  const [open, setOpen] = useState<Open | null>(null)
  const acts = useNeighbourhoodActs(onSaved)
  const close = () => setOpen(null)
  return (
    <div className="grid gap-5 justify-items-start">
      <p className="max-w-3xl">
        <Trans>
          On choisit dans cette liste le quartier d’un levier, et le sien. Ce que vous changez ici vaut tout de suite,
          sur toutes les pages ouvertes. Un quartier qui n’est plus proposé reste sur les leviers qui le portent.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button primary" onClick={() => setOpen({ what: 'edit', place: null })}>
          <Trans>Ajouter un quartier</Trans>
        </button>
        <button type="button" className="button" onClick={() => setOpen({ what: 'import' })}>
          <Trans>Importer une liste</Trans>
        </button>
        {neighbourhoods.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() =>
              saveFile({
                name: 'quartiers.csv',
                type: 'text/csv;charset=utf-8',
                text: neighbourhoodsCsv(neighbourhoods),
              })
            }
          >
            <Trans>Télécharger la liste (CSV)</Trans>
          </button>
        )}
      </div>
      <FormFault form={acts} />
      {neighbourhoods.length === 0 && (
        <p className="card p-5 w-full">
          <Trans>Il n’y a aucun quartier. Ajoutez le premier, ou importez une liste.</Trans>
        </p>
      )}
      <ul className="card px-4 w-full empty:hidden">
        {neighbourhoods.map((place) => (
          <PlaceItem
            key={place.code}
            place={place}
            onEdit={() => setOpen({ what: 'edit', place })}
            onRetire={(retire) => void acts.retire(place, retire)}
          />
        ))}
      </ul>
      {open?.what === 'edit' && <NeighbourhoodDialog place={open.place} onSaved={onSaved} onClose={close} />}
      {open?.what === 'import' && <ImportDialog known={neighbourhoods} onSaved={onSaved} onClose={close} />}
    </div>
  )
}

function useNeighbourhoodActs(onSaved: () => void) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [giveRetire, giveRestore] = [useRetireNeighbourhood(), useRestoreNeighbourhood()]
  const { submitInTurn, fault } = useAdministrationForm({})
  return {
    fault,
    async retire({ code, name }: Place, isRetired: boolean): Promise<void> {
      const give = isRetired ? giveRetire : giveRestore
      if (!(await submitInTurn(() => give({ code }, { handlesRefusal: true })))) return
      announce(isRetired ? t`« ${name} » n’est plus proposé` : t`« ${name} » est à nouveau proposé`)
      onSaved()
    },
  }
}

interface PlaceItemProps {
  place: ShownPlace
  onEdit(): void
  onRetire(isRetired: boolean): void
}

function PlaceItem({ place, onEdit, onRetire }: PlaceItemProps) {
  const { t } = useLingui()
  const { code, name, communes, isRetired } = place
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 not-first:border-t border-line">
      <div className="min-w-0">
        <h2 className="text-base font-semibold flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <bdi lang={langOf('FR')}>{name}</bdi>
          <RetiredMark isRetired={isRetired} />
        </h2>
        <p className="text-small text-muted">
          <span lang={langOf('FR')}>{communes}</span>
          {dot}
          {code}
        </p>
      </div>
      <ItemActs what={t`le quartier « ${name} »`} isRetired={isRetired} onRetire={onRetire} onEdit={onEdit} />
    </li>
  )
}
