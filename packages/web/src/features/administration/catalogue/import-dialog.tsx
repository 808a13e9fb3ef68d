import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { useAnnounce } from '../../../ui/announcer.js'
import { Dialog } from '../../../ui/dialog.js'
import { useImportNeighbourhoods } from '../../boards/catalogue/neighbourhoods-commands.js'
import { FormFault } from '../administration-form.js'
import { useAdministrationForm } from '../use-administration-form.js'
import type { Place } from './neighbourhoods-csv.js'
import { PreviewRows } from './preview-rows.js'
import { useListPreview } from './use-list-preview.js'

interface ImportDialogProps {
  known: readonly Place[]
  onSaved(): void
  onClose(): void
}

/** A list of neighbourhoods, from a file or the one that is ready: shown row by row, and only then written. */
export function ImportDialog({ known, onSaved, onClose }: ImportDialogProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const give = useImportNeighbourhoods()
  const form = useAdministrationForm({})
  const { preview, fault, readFile, readReady } = useListPreview(known)
  const rows = (preview ?? []).flatMap(({ kind, code, name, communes }) =>
    kind === 'ADDED' || kind === 'CHANGED' ? [{ code, name, communes }] : [],
  )
  const send = async () => {
    if (!(await form.submit(() => give({ rows }, { handlesRefusal: true })))) return
    announce(t`Liste importée`)
    onSaved()
    onClose()
  }
  return (
    <Dialog title={t`Importer une liste de quartiers`} onClose={onClose}>
      <div className="grid gap-4">
        <Sources onFile={(file) => void readFile(file)} onReady={() => void readReady()} />
        {fault && (
          <p role="alert" className="font-semibold text-disagree">
            {fault}
          </p>
        )}
        {preview && <PreviewRows rows={preview} />}
        <FormFault form={form} />
        {rows.length > 0 && (
          <button
            type="button"
            className="button primary justify-self-start"
            aria-disabled={form.isBusy || undefined}
            onClick={() => void send()}
          >
            <Plural value={rows.length} one="Importer # quartier" other="Importer # quartiers" />
          </button>
        )}
      </div>
    </Dialog>
  )
}

function Sources({ onFile, onReady }: { onFile(file: File): void; onReady(): void }) {
  const id = useId()
  return (
    <>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-semibold">
          <Trans>Fichier CSV</Trans>
        </label>
        <p id={`${id}-help`} className="text-small text-muted">
          <Trans>
            Trois colonnes : code, nom, communes. Les quartiers dont le code est connu sont modifiés, les autres ajoutés
            ; aucun n’est supprimé. Rien n’est enregistré avant que vous n’importiez.
          </Trans>
        </p>
        <input
          id={id}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-describedby={`${id}-help`}
          className="field"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) onFile(file)
          }}
        />
      </div>
      <button type="button" className="button justify-self-start" onClick={onReady}>
        <Trans>Prendre les 15 quartiers de Nantes Métropole (2024)</Trans>
      </button>
    </>
  )
}
