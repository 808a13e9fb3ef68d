import { Trans, useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Dialog } from '../../../../ui/dialog.js'
import { Field } from '../../../../ui/forms/field.js'
import { linkAddress } from '../schema/link-address.js'
import { linkAtCaret, removeLink, setLink } from './set-link.js'

/** The address of a link: written, changed or taken away. Without words chosen, its words are asked for too. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const { t } = useLingui()
  const [{ present, needsWords }] = useState(() => linkAtCaret(editor))
  const [address, setAddress] = useState(present ?? '')
  const [words, setWords] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const href = linkAddress(completed(address))
    if (href === null) {
      setFault(
        t`Cette adresse ne convient pas. Écrivez une adresse qui commence par https:// ou http://, ou une adresse e-mail.`,
      )
      return
    }
    setLink(editor, href, words)
    onClose()
  }
  return (
    <Dialog title={present === null ? t`Ajouter un lien` : t`Modifier le lien`} onClose={onClose}>
      <form ref={form} className="grid gap-5" onSubmit={submit} noValidate>
        {needsWords && <Field label={t`Texte du lien`} value={words} onChange={setWords} optional />}
        <Field
          label={t`Adresse`}
          value={address}
          onChange={setAddress}
          help={t`Par exemple https://www.exemple.fr, ou une adresse e-mail.`}
          fault={fault}
          placeholder="https://"
        />
        <div className="flex flex-wrap gap-3">
          <button type="submit" className="button primary">
            {present === null ? <Trans>Ajouter le lien</Trans> : <Trans>Changer l’adresse</Trans>}
          </button>
          {present !== null && (
            <>
              <button
                type="button"
                className="button"
                onClick={() => {
                  removeLink(editor)
                  onClose()
                }}
              >
                <Trans>Supprimer le lien</Trans>
              </button>
              <a className="button quiet" href={present} target="_blank" rel="noopener noreferrer">
                <Trans>Ouvrir dans un nouvel onglet</Trans>
              </a>
            </>
          )}
        </div>
      </form>
    </Dialog>
  )
}

/** As people write addresses: « www.exemple.fr » and e-mail addresses are completed; anything else is taken as it is. */
function completed(address: string): string {
  const trimmed = address.trim()
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(trimmed)) return `mailto:${trimmed}`
  return /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(trimmed) ? `https://${trimmed}` : trimmed
}
