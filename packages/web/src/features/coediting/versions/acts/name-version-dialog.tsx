import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAnnounce } from '../../../../ui/announcer.js'
import { Dialog } from '../../../../ui/dialog.js'
import { Field } from '../../../../ui/forms/field.js'
import { useNameVersion } from '../../sync/coediting-commands.js'

interface NameDialogProps {
  leverId: string
  revision: number
  /** The name that it has. */
  name: string | null
  onNamed(): void
  onClose(): void
}

/** Those who write a lever give one of its versions a name. */
export function NameVersionDialog({ leverId, revision, name, onNamed, onClose }: NameDialogProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const nameVersion = useNameVersion()
  const [typed, setTyped] = useState(name ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const submit = async () => {
    if (isSending) return
    setIsSending(true)
    const outcome = await nameVersion({ leverId, revision, name: typed }, { handlesRefusal: true })
    setIsSending(false)
    if (outcome.status === 'refused') return setFault(outcome.refusal.sentence)
    if (outcome.status === 'acknowledged') {
      announce(t`Version ${revision} nommée`)
      onNamed()
    }
    onClose()
  }
  return (
    <Dialog title={t`Nommer la version ${revision}`} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Field
          label={t`Nom de la version`}
          help={t`Pour la retrouver, par exemple « Après la réunion du 12 mars ». Ce nom est public.`}
          value={typed}
          onChange={setTyped}
          fault={fault}
          max={limits.coediting.versionName}
          autoComplete="off"
        />
        <button type="submit" className="button primary justify-self-start" aria-disabled={isSending}>
          {isSending ? <Trans>Enregistrement…</Trans> : <Trans>Enregistrer le nom</Trans>}
        </button>
      </form>
    </Dialog>
  )
}
