import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { Field } from '../../../ui/forms/field.js'
import { ComeInButton } from './come-in-button.js'
import { useRequestSignInCode, useSignIn } from '../me/session-commands.js'
import { useTurn } from './use-turn.js'
import { WaitingTurn } from './waiting-turn.js'

interface CodeFormProps {
  /** Whether it is the way in that most people need here. */
  isFirst?: boolean
  /** Whose code it is, when no other will do. */
  address?: string
  onDone(): void
}

/** The address, then the code that was sent to it. */
export function CodeForm({ isFirst = false, address, onDone }: CodeFormProps) {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [email, setEmail] = useState(address ?? '')
  const box = useRef<HTMLDivElement>(null)
  const shown = useRef(sentTo)
  useEffect(() => {
    if (shown.current === sentTo) return
    shown.current = sentTo
    // The field that was there is gone, and the other one is next.
    box.current?.querySelector('input')?.focus()
  }, [sentTo])
  return (
    <div ref={box}>
      {sentTo === null ? (
        <AddressForm
          isFirst={isFirst}
          isFixed={address !== undefined}
          email={email}
          onChange={setEmail}
          onSent={() => setSentTo(email)}
        />
      ) : (
        <ReceivedCodeForm email={sentTo} onDone={onDone} onOther={() => setSentTo(null)} />
      )}
    </div>
  )
}

const heading = (
  <h2 className="text-h3">
    <Trans>Avec mon adresse e-mail</Trans>
  </h2>
)

/** Has a code sent: says why not, or that one waits one's turn. */
function useCode() {
  const requestCode = useRequestSignInCode()
  const { isWaiting, take } = useTurn()
  const [fault, setFault] = useState<string | null>(null)
  const send = async (email: string): Promise<boolean> => {
    if (isWaiting) return false
    setFault(null)
    const outcome = await take(() => requestCode({ email, locale: shownLocale() }))
    if (outcome.status === 'refused') setFault(outcome.refusal.sentence)
    return outcome.status !== 'refused'
  }
  return { isWaiting, fault, send }
}

interface AddressFormProps {
  isFirst: boolean
  isFixed: boolean
  email: string
  onChange(email: string): void
  onSent(): void
}

function AddressForm({ isFirst, isFixed, email, onChange, onSent }: AddressFormProps) {
  const { t } = useLingui()
  const { isWaiting, fault, send } = useCode()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await send(email)) onSent()
  }
  return (
    <form className="card p-5 grid gap-3" onSubmit={(event) => void submit(event)} noValidate>
      {heading}
      <Field
        label={t`Adresse e-mail`}
        // Of the type "email" browsers would write a domain with accents in another way than people do.
        inputMode="email"
        value={email}
        onChange={onChange}
        fault={fault}
        readOnly={isFixed}
        // The browser may propose a passkey there, too.
        autoComplete={isFixed ? 'email' : 'email webauthn'}
      />
      <ComeInButton isWaiting={isWaiting} isFirst={isFirst}>
        <Trans>Recevoir un code</Trans>
      </ComeInButton>
    </form>
  )
}

/** After these answers no code that was sent is of any use. */
const spent: ReadonlySet<string> = new Set(['CODE_SPENT', 'CODE_EXPIRED'])

interface ReceivedCodeFormProps {
  email: string
  onDone(): void
  onOther(): void
}

function ReceivedCodeForm({ email, onDone, onOther }: ReceivedCodeFormProps) {
  const { t } = useLingui()
  const signIn = useSignIn()
  const { isWaiting, take } = useTurn()
  const again = useCode()
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  /** Whether the code that was sent last is a new one, or of no use any more. */
  const [sent, setSent] = useState<'FIRST' | 'AGAIN' | 'SPENT'>('FIRST')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isWaiting) return
    const outcome = await take(() => signIn({ email, code, locale: shownLocale() }))
    if (outcome.status !== 'refused') return onDone()
    setSent(spent.has(outcome.refusal.code) ? 'SPENT' : 'FIRST')
    setFault(outcome.refusal.sentence)
  }
  const sendAgain = async () => {
    setFault(null)
    setCode('')
    if (await again.send(email)) setSent('AGAIN')
  }
  return (
    <form className="card p-5 grid gap-3" onSubmit={(event) => void submit(event)} noValidate>
      {heading}
      <output>
        {sent === 'AGAIN' && (
          <Trans>Nous avons envoyé un nouveau code à {email}. Tapez-le ici dans les dix minutes.</Trans>
        )}
        {sent === 'FIRST' && <Trans>Nous avons envoyé un code à {email}. Tapez-le ici dans les dix minutes.</Trans>}
      </output>
      <Field
        label={t`Code reçu`}
        value={code}
        onChange={setCode}
        fault={fault ?? again.fault}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <WaitingTurn isWaiting={isWaiting || again.isWaiting} />
      <div className="flex flex-wrap gap-2">
        <button type="submit" aria-disabled={isWaiting} className="button primary">
          <Trans>Se connecter</Trans>
        </button>
        <button type="button" aria-disabled={again.isWaiting} className="button" onClick={() => void sendAgain()}>
          <Trans>Recevoir un nouveau code</Trans>
        </button>
        <button type="button" className="button quiet" onClick={onOther}>
          <Trans>Changer d’adresse</Trans>
        </button>
      </div>
    </form>
  )
}
