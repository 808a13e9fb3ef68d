import { Plural } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Live } from '../../../ui/live.js'

/** How many levers others published meanwhile: in its line while that is in sight, else at the top of the window. */
export function BoardNews({ count, onShow }: { count: number; onShow(): void }) {
  const line = useRef<HTMLSpanElement>(null)
  const [isAway, setIsAway] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => setIsAway(seen.at(-1)?.isIntersecting === false))
    if (line.current) watch.observe(line.current)
    return () => watch.disconnect()
  }, [])
  return (
    <span ref={line} className="min-h-11 min-w-px">
      <button type="button" className={`button primary ${isAway ? 'floats at-top' : ''}`} onClick={onShow}>
        <Live of={count}>
          <Plural value={count} one="Afficher # nouveauté" other="Afficher # nouveautés" />
        </Live>
      </button>
    </span>
  )
}
