import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { shownLocale } from '../../../i18n/locale.js'
import { Field } from '../../../ui/forms/field.js'
import { CodeForm } from './code-form.js'
import { ComeInButton } from './come-in-button.js'
import { DemoPeople } from './demo-people.js'
import { deviceNeighbourhood } from '../device-neighbourhood.js'
import { useStartGuest } from '../me/session-commands.js'
import { PasskeySignIn } from '../passkeys/passkey-sign-in.js'
import { ProviderButton } from './provider-button.js'
import { useTurn } from './use-turn.js'

interface SignInFormProps {
  /** Somebody comes back: they are known by their address, which then stands before a new name. */
  isBack?: boolean
  /** It was opened by something that waits for a name: the field of the name is then all that one sees at first. */
  isAsked?: boolean
  /** Where one comes back to from another site; else to the page that is shown. */
  back?: string | undefined
  onDone(): void
}

/** The ways in, the quickest first; the people of a demonstration are for who looks for them. */
export function SignInForm({ isBack = false, isAsked = false, back, onDone }: SignInFormProps) {
  return (
    <div className="grid gap-6">
      {isBack && <CodeForm isFirst onDone={onDone} />}
      <GuestForm isFirst={!isBack} isAsked={isAsked && !isBack} onDone={onDone} />
      <ProviderButton back={back} />
      {!isBack && <CodeForm onDone={onDone} />}
      <PasskeySignIn onDone={onDone} />
      <DemoPeople onDone={onDone} />
    </div>
  )
}

interface GuestFormProps {
  isFirst: boolean
  isAsked: boolean
  onDone(): void
}

function GuestForm({ isFirst, isAsked, onDone }: GuestFormProps) {
  const { t } = useLingui()
  const comeIn = useComeIn()
  const [displayName, setDisplayName] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (isAsked) form.current?.querySelector('input')?.focus()
  }, [isAsked])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await comeIn.as(displayName)) onDone()
  }
  return (
    <form
      ref={form}
      className={`grid gap-3 ${isAsked ? '' : 'card p-5'}`}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      {!isAsked && (
        <h2 className="text-h3">
          <Trans>Continuer sans compte</Trans>
        </h2>
      )}
      <Field
        label={t`Votre nom ou pseudonyme`}
        value={displayName}
        onChange={setDisplayName}
        fault={comeIn.fault}
        max={limits.text.displayName}
        autoComplete="nickname"
      />
      <ComeInButton isWaiting={comeIn.isWaiting} isFirst={isFirst}>
        <Trans>Continuer</Trans>
      </ComeInButton>
      <p className="text-small text-muted">
        <Trans>
          Un pseudonyme suffit. Vous pourrez créer un compte plus tard et garder tout ce que vous aurez fait.
        </Trans>
      </p>
    </form>
  )
}

/** Comes in under a name, with the neighbourhood that was chosen on this device; says why not. */
function useComeIn() {
  const startGuest = useStartGuest()
  const { isWaiting, take } = useTurn()
  const [fault, setFault] = useState<string | null>(null)
  const as = async (displayName: string): Promise<boolean> => {
    if (isWaiting) return false
    setFault(null)
    const neighbourhoodCode = deviceNeighbourhood.read() ?? null
    const outcome = await take(() => startGuest({ displayName, neighbourhoodCode, locale: shownLocale() }))
    if (outcome.status !== 'refused') return true
    if (outcome.refusal.code === 'UNKNOWN_NEIGHBOURHOOD') {
      // The programme has it no more: nobody is kept out for that.
      deviceNeighbourhood.write(null)
      return as(displayName)
    }
    setFault(outcome.refusal.sentence)
    return false
  }
  return { isWaiting, fault, as }
}
