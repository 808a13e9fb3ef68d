import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import { shownLocale } from '../../i18n/locale.js'
import { Field } from '../../ui/field.js'
import { CodeForm } from './code-form.js'
import { DemoPeople } from './demo-people.js'
import { useStartGuest } from './use-start-guest.js'
import { useTurn } from './use-turn.js'
import { WaitingTurn } from './waiting-turn.js'

/** The ways in, the quickest first; whoever comes back is known by their address, which then stands before a new name. */
export function SignInForm({ isBack = false, onDone }: { isBack?: boolean; onDone(): void }) {
  return (
    <div className="grid gap-6">
      <DemoPeople onDone={onDone} />
      {isBack && <CodeForm isFirst onDone={onDone} />}
      <GuestForm isFirst={!isBack} onDone={onDone} />
      {!isBack && <CodeForm onDone={onDone} />}
    </div>
  )
}

function GuestForm({ isFirst, onDone }: { isFirst: boolean; onDone(): void }) {
  const { t } = useLingui()
  const startGuest = useStartGuest()
  const { isWaiting, take } = useTurn()
  const [displayName, setDisplayName] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isWaiting) return
    setFault(null)
    const outcome = await take(() => startGuest({ displayName, locale: shownLocale() }))
    if (outcome.status === 'refused') setFault(outcome.refusal.sentence)
    else onDone()
  }
  return (
    <form className="card p-5 grid gap-3" onSubmit={(event) => void submit(event)}>
      <h2 className="text-h3">
        <Trans>Continuer sans compte</Trans>
      </h2>
      <p className="text-muted">
        <Trans>
          Un pseudonyme suffit. Vous pourrez créer un compte plus tard et garder tout ce que vous aurez fait.
        </Trans>
      </p>
      <Field
        label={t`Votre nom ou pseudonyme`}
        value={displayName}
        onChange={setDisplayName}
        fault={fault}
        autoComplete="nickname"
      />
      <WaitingTurn isWaiting={isWaiting} />
      <button
        type="submit"
        aria-disabled={isWaiting}
        className={`button justify-self-start ${isFirst ? 'primary' : ''}`}
      >
        <Trans>Continuer</Trans>
      </button>
    </form>
  )
}
