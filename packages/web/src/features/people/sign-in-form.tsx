import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import { shownLocale } from '../../i18n/locale.js'
import { Field } from '../../ui/field.js'
import { DemoPeople } from './demo-people.js'
import { useRequestSignInCode } from './use-request-sign-in-code.js'
import { useSignIn } from './use-sign-in.js'
import { useStartGuest } from './use-start-guest.js'

/** The ways in, the quickest first. */
export function SignInForm({ onDone }: { onDone(): void }) {
  return (
    <div className="grid gap-6">
      <DemoPeople onDone={onDone} />
      <GuestForm onDone={onDone} />
      <CodeForm onDone={onDone} />
    </div>
  )
}

const submitting = (submit: () => Promise<void>) => (event: FormEvent) => {
  event.preventDefault()
  void submit()
}

function GuestForm({ onDone }: { onDone(): void }) {
  const { t } = useLingui()
  const startGuest = useStartGuest()
  const [displayName, setDisplayName] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const submit = async () => {
    const outcome = await startGuest({ displayName, locale: shownLocale() })
    if (outcome.status === 'refused') setFault(outcome.refusal.sentence)
    else onDone()
  }
  return (
    <form className="card p-5 grid gap-3" onSubmit={submitting(submit)}>
      <h2 className="text-h3">
        <Trans>Continuer comme invité·e</Trans>
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
      <button type="submit" className="button primary justify-self-start">
        <Trans>Participer</Trans>
      </button>
    </form>
  )
}

/** The address, then the code that was sent to it. */
export function CodeForm({ onDone }: { onDone(): void }) {
  const { t } = useLingui()
  const requestCode = useRequestSignInCode()
  const signIn = useSignIn()
  const [email, setEmail] = useState('')
  const [code, setCode] = useState('')
  const [isSent, setIsSent] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const submit = async () => {
    const locale = shownLocale()
    const outcome = isSent ? await signIn({ email, code, locale }) : await requestCode({ email, locale })
    if (outcome.status === 'refused') return setFault(outcome.refusal.sentence)
    setFault(null)
    if (isSent) onDone()
    else setIsSent(true)
  }
  return (
    <form className="card p-5 grid gap-3" onSubmit={submitting(submit)} noValidate>
      <h2 className="text-h3">
        <Trans>Avec mon adresse électronique</Trans>
      </h2>
      {isSent ? (
        <>
          <p>
            <Trans>Un code à six chiffres a été envoyé à {email}. Il est valable dix minutes.</Trans>
          </p>
          <Field
            label={t`Code reçu`}
            value={code}
            onChange={setCode}
            fault={fault}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        </>
      ) : (
        <Field
          label={t`Adresse électronique`}
          type="email"
          value={email}
          onChange={setEmail}
          fault={fault}
          autoComplete="email"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <button type="submit" className={isSent ? 'button primary' : 'button'}>
          {isSent ? <Trans>Se connecter</Trans> : <Trans>Recevoir un code</Trans>}
        </button>
        {isSent && (
          <button type="button" className="button quiet" onClick={() => setIsSent(false)}>
            <Trans>Changer d’adresse ou redemander un code</Trans>
          </button>
        )}
      </div>
    </form>
  )
}
