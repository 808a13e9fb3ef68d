import '../../../i18n/later-words.js'
import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useAtLever } from '../../presence/use-at-lever.js'
import { Field } from '../../../ui/forms/field.js'
import { focusLever } from '../model/focus-lever.js'
import { useRename } from './use-rename.js'

interface RenameFieldProps {
  lever: { id: string; title: string; detailsRevision: number }
  onDone(): void
}

/** The title of a lever as a field, where the title stands: Enter keeps it, Esc leaves it as it was. */
export function RenameField({ lever, onDone }: RenameFieldProps) {
  const { t } = useLingui()
  const rename = useRename()
  // As it was when the field opened: another title that somebody gives meanwhile is then noticed.
  const [begun] = useState(lever)
  const [title, setTitle] = useState(lever.title)
  const form = useRef<HTMLFormElement>(null)
  useAtLever(lever.id, 'EDITING', title)
  useEffect(() => {
    const field = form.current?.querySelector('input')
    field?.focus()
    field?.select()
    return () => void focusLever(begun.id, 'rename')
  }, [begun.id])
  useEffect(() => {
    const place = form.current
    const press = (event: KeyboardEvent) => event.key === 'Escape' && onDone()
    place?.addEventListener('keydown', press)
    return () => place?.removeEventListener('keydown', press)
  }, [onDone])
  const isRefused = title.trim() === '' || title.length > limits.text.title
  return (
    <form
      ref={form}
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (isRefused) return
        rename(begun, title)
        onDone()
      }}
    >
      <Field label={t`Titre`} value={title} onChange={setTitle} max={limits.text.title} />
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button primary" aria-disabled={isRefused}>
          <Trans>Enregistrer</Trans>
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          <Trans>Annuler</Trans>
        </button>
      </div>
    </form>
  )
}
