import '../../../i18n/later-words.js'
import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useRef, useState, type FormEvent } from 'react'
import { useAgo } from '../../../client/use-ago.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { Field } from '../../../ui/forms/field.js'
import type { OwnPasskeys_PasskeyFragment as OwnPasskey } from './passkey-commands.generated.js'
import { browserPasskeys } from './browser-passkeys.js'
import { useOwnPasskeys } from './use-own-passkeys.js'

/** The passkeys that somebody can sign in with instead of a code: each can be removed, and another one added. */
export function OwnPasskeys() {
  const heading = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const { passkeys, fault, add, remove } = useOwnPasskeys()
  if (!passkeys || (passkeys.length === 0 && !browserPasskeys.isThere())) return null
  return (
    <section aria-labelledby={heading} className="grid gap-3 border-t border-line pt-6">
      <h2 id={heading} ref={title} tabIndex={-1}>
        <Trans>Clés d’accès</Trans>
      </h2>
      <p className="text-muted">
        <Trans>
          Avec une clé d’accès, vous vous connectez par l’empreinte, le visage ou le code de votre appareil, sans
          attendre de code par e-mail.
        </Trans>
      </p>
      {passkeys.length > 0 && (
        <ul className="grid gap-2">
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              // The button goes with its row.
              onRemove={() => void remove(passkey.id).then((isGone) => isGone && title.current?.focus())}
            />
          ))}
        </ul>
      )}
      {browserPasskeys.isThere() && <NewPasskey fault={fault} onAdd={add} />}
    </section>
  )
}

function PasskeyRow({ passkey, onRemove }: { passkey: OwnPasskey; onRemove(): void }) {
  const { t } = useLingui()
  const ago = useAgo()
  const { name, createdAt, lastUsedAt } = passkey
  return (
    <li className="card p-4 flex flex-wrap items-center justify-between gap-3">
      <span>
        <bdi className="font-semibold">{name}</bdi>
        <br />
        <span className="text-small text-muted">
          {lastUsedAt ? <Trans>Utilisée {ago(lastUsedAt)}</Trans> : <Trans>Ajoutée {ago(createdAt)}</Trans>}
        </span>
      </span>
      <button type="button" className="button quiet" aria-label={t`Supprimer la clé ${name}`} onClick={onRemove}>
        <Trans>Supprimer</Trans>
      </button>
    </li>
  )
}

interface NewPasskeyProps {
  fault: string | null
  /** Whether it was added. */
  onAdd(name: string): Promise<boolean>
}

function NewPasskey({ fault, onAdd }: NewPasskeyProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [name, setName] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isAsking) return
    setIsAsking(true)
    const isAdded = await onAdd(name)
    setIsAsking(false)
    if (!isAdded) return
    setName('')
    announce(t`Clé d’accès ajoutée`)
  }
  return (
    <form className="grid gap-3" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={t`Nom de la clé`}
        help={t`Pour la reconnaître plus tard : « Mon téléphone », par exemple.`}
        value={name}
        onChange={setName}
        fault={fault}
        max={limits.text.passkeyName}
        autoComplete="off"
      />
      <button type="submit" aria-disabled={isAsking} className="button justify-self-start">
        <Trans>Ajouter une clé d’accès</Trans>
      </button>
    </form>
  )
}
