import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAnnounce } from '../../ui/announcer.js'
import { Field } from '../../ui/field.js'

/** Gives the address of a board to somebody else: with what the device has for it, else by copying it. */
export function ShareBoard({ slug, title }: { slug: string; title: string }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [isShown, setIsShown] = useState(false)
  const address = new URL(`/tableaux/${slug}`, location.href).href
  const canShare = 'share' in navigator
  const share = async () => {
    // Whoever closes the list of the device changed their mind.
    if (canShare) return navigator.share({ title, url: address }).catch(() => undefined)
    try {
      await navigator.clipboard.writeText(address)
      announce(t`Lien copié`)
    } catch {
      // A page of a local network may not copy: the address is shown, to be copied by hand.
      setIsShown(true)
    }
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void share()}>
        {canShare ? <Trans>Partager ce tableau</Trans> : <Trans>Copier le lien du tableau</Trans>}
      </button>
      {isShown && (
        <div className="basis-full">
          <Field label={t`Adresse du tableau`} value={address} onChange={() => undefined} readOnly />
        </div>
      )}
    </>
  )
}
