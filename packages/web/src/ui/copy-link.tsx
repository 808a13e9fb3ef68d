import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useAnnounce } from './announcer.js'

interface CopyLinkProps {
  /** Of the page, with what is meant on it: « /tableaux/…#commentaire-… ». */
  path: string
  look?: string
  /** What the button says, where it is not plain of what the link is; and what a phone is told of it. */
  of?: { copy: string; share: string; title: string }
}

/** Gives the address of something to be passed on: a phone asks to whom, elsewhere it is copied, or shown to be copied. */
export function CopyLink({ path, look = 'quiet', of }: CopyLinkProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [isShown, setIsShown] = useState(false)
  const url = `${location.origin}${path}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      announce(t`Lien copié`)
    } catch {
      // A browser that is asked not to, or a page that is not secure: people copy it themselves.
      setIsShown(true)
    }
  }
  const share = async () => {
    try {
      await navigator.share(of ? { url, title: of.title } : { url })
    } catch (fault) {
      // Whoever changed their mind wants nothing else.
      if (!(fault instanceof DOMException && fault.name === 'AbortError')) await copy()
    }
  }
  const isPhone = 'share' in navigator && matchMedia('(pointer: coarse)').matches
  return (
    <>
      <button type="button" className={`button ${look}`} onClick={() => void (isPhone ? share() : copy())}>
        {isPhone ? (of?.share ?? t`Partager`) : (of?.copy ?? t`Copier le lien`)}
      </button>
      {isShown && <ShownLink url={url} />}
    </>
  )
}

function ShownLink({ url }: { url: string }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <label className="basis-full grid gap-1 text-small">
      <Trans>Votre navigateur n’a pas pu copier le lien. Copiez-le ici :</Trans>
      <input ref={field} className="field" readOnly value={url} />
    </label>
  )
}
