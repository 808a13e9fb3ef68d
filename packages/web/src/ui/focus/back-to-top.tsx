import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'

/** On a page that is several windows long, what leads back to its beginning. */
export function BackToTop() {
  const { t } = useLingui()
  const [isFar, setIsFar] = useState(false)
  useEffect(() => {
    const look = () => setIsFar(scrollY > 2 * innerHeight)
    look()
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [])
  if (!isFar) return null
  const goUp = () => {
    scrollTo({ top: 0 })
    document.getElementById('contenu')?.focus({ preventScroll: true })
  }
  return (
    <button
      type="button"
      className="button floats at-bottom justify-self-center"
      aria-label={t`Haut de page`}
      onClick={goUp}
    >
      <span aria-hidden="true">↑</span> <span className="max-sm:hidden">{t`Haut de page`}</span>
    </button>
  )
}
