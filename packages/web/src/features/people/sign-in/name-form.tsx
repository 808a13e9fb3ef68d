import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { shownLocale } from '../../../i18n/locale.js'
import { Field } from '../../../ui/forms/field.js'
import type { Me } from '../me/use-me.js'
import { useUpdateProfile } from '../people-commands.js'

interface NameFormProps {
  me: Me
  /** What another site calls them: shown to nobody else unless they say so. */
  suggested?: string | null
  onDone(): void
}

/** Somebody new, who came in with an address, says how they want to be called. */
export function NameForm({ me, suggested = null, onDone }: NameFormProps) {
  const { t } = useLingui()
  const update = useUpdateProfile()
  const [displayName, setDisplayName] = useState(suggested ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  // The field of the code, which had the focus, is gone.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { neighbourhoodCode, participationMode, showPresence, person } = me
    const { college, organisation } = person
    const profile = { college, organisation, neighbourhoodCode, participationMode, showPresence }
    const outcome = await update({ ...profile, displayName, locale: shownLocale() }, { handlesRefusal: true })
    if (outcome.status === 'refused') setFault(outcome.refusal.sentence)
    else onDone()
  }
  return (
    <form ref={form} className="card p-5 grid gap-3" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={t`Votre nom ou pseudonyme`}
        help={t`Il sera affiché à côté de ce que vous écrivez.`}
        value={displayName}
        onChange={setDisplayName}
        fault={fault}
        max={limits.text.displayName}
        autoComplete="nickname"
      />
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button primary">
          <Trans>Continuer</Trans>
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          <Trans>Plus tard</Trans>
        </button>
      </div>
    </form>
  )
}
