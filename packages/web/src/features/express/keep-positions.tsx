import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { CodeForm } from '../people/sign-in/code-form.js'
import { useMe } from '../people/me/use-me.js'

/** For who takes part without an account: an address brings them back to their positions, on any device. */
export function KeepPositions() {
  const { me } = useMe()
  const [isOpen, setIsOpen] = useState(false)
  const [isKept, setIsKept] = useState(false)
  if (isKept && !me?.isGuest) {
    return (
      <output className="card p-5">
        <Trans>
          Votre adresse est enregistrée. Avec elle, vous retrouvez vos positions sur n’importe quel appareil.
        </Trans>
      </output>
    )
  }
  if (!me?.isGuest) return null
  return (
    <section className="card p-5 grid gap-3 justify-items-start" aria-labelledby="keep-positions">
      <h3 id="keep-positions">
        <Trans>Garder mes positions</Trans>
      </h3>
      <p>
        <Trans>
          Sans adresse e-mail, vos positions ne se retrouvent que sur cet appareil. Avec une adresse, vous les retrouvez
          partout et vous pouvez en changer.
        </Trans>
      </p>
      {isOpen ? (
        <div className="w-full">
          <CodeForm onDone={() => setIsKept(true)} />
        </div>
      ) : (
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          <Trans>Ajouter mon adresse</Trans>
        </button>
      )}
    </section>
  )
}
